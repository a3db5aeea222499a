import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { choosePages, loadHtml } from '../../bench/corpus';
import { ChromiumEngine } from '../../bench/engines/chromium';

const SETS = ['wcxb', 'zyte', 'trafilatura', 'newspaper'];

/** Measures every page of the corpus for `kind.py`: `signals CORPUS FOLDER [SETS]`. */
export const main = async ([corpus, folder, sets]: readonly string[]): Promise<void> => {
  if (!corpus || !folder) throw new Error('signals CORPUS FOLDER [SETS]');
  mkdirSync(folder, { recursive: true });
  const engine = new ChromiumEngine([{ name: 'signals', code: await buildSignals(folder) }]);
  const file = join(folder, 'signals.jsonl');
  rmSync(file, { force: true });
  const choice = { sets: sets?.split(',') ?? SETS, types: [], ids: [], sample: 0, seed: 1 };
  for (const page of choosePages(corpus, choice))
    try {
      await engine.open(loadHtml(corpus, page), page.url);
      const { value } = await engine.extract('signals');
      const { set, id, type, url } = page;
      const line = { set, id, type, url, signals: JSON.parse(String(value.text)) };
      writeFileSync(file, `${JSON.stringify(line)}\n`, { flag: 'a' });
    } catch (error) {
      console.error(`${page.set}/${page.id}: ${error instanceof Error ? error.message : error}`);
    }
  await engine.close();
};

const buildSignals = async (folder: string): Promise<string> => {
  const fileName = 'signals.iife.js';
  const entry = 'scripts/train/page-signals.ts';
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'signals', fileName: () => fileName },
    },
  });
  return readFileSync(join(folder, fileName), 'utf8');
};
