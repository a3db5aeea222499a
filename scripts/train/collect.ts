import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { choosePages, loadHtml } from '../../bench/corpus';
import { ChromiumEngine } from '../../bench/engines/chromium';

const SETS = ['zyte', 'wcxb', 'trafilatura', 'newspaper', 'defuddle', 'mozilla'];

/** Dumps every page of the corpus as Chromium shows it: `collect CORPUS FOLDER [SETS]`. */
export const main = async ([corpus, folder, sets]: readonly string[]): Promise<void> => {
  if (!corpus || !folder) throw new Error('collect CORPUS FOLDER [SETS]');
  mkdirSync(folder, { recursive: true });
  const engine = new ChromiumEngine([{ name: 'dump', code: await buildDump(folder) }]);
  for (const set of sets?.split(',') ?? SETS) await collectSet(engine, corpus, folder, set);
  await engine.close();
};

const collectSet = async (
  engine: ChromiumEngine,
  corpus: string,
  folder: string,
  set: string,
): Promise<void> => {
  const choice = { sets: [set], types: [], ids: [], sample: 0, seed: 1 };
  const file = join(folder, `${set}.trees.jsonl`);
  rmSync(file, { force: true });
  let failed = 0;
  for (const page of choosePages(corpus, choice))
    try {
      await engine.open(loadHtml(corpus, page), page.url);
      const { value } = await engine.extract('dump');
      const line = JSON.stringify({ id: page.id, ...JSON.parse(String(value.text)) });
      writeFileSync(file, `${line}\n`, { flag: 'a' });
    } catch (error) {
      failed++;
      console.error(`${set}/${page.id}: ${error instanceof Error ? error.message : error}`);
    }
  console.log(`${set}: done, ${failed} pages failed`);
};

const buildDump = async (folder: string): Promise<string> => {
  const fileName = 'dump.iife.js';
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: 'scripts/train/page.ts',
        formats: ['iife'],
        name: 'dump',
        fileName: () => fileName,
      },
    },
  });
  return readFileSync(join(folder, fileName), 'utf8');
};
