import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/bundle.mjs';
import { choosePages, loadHtml } from './corpus';
import { type EngineName, startEngine } from './engines';
import type { Engine } from './engines/engine';
import { percent, table } from './table';

const HELP = `npm run bench:auto-open -- [options]
  --corpus DIR   folder of sets (default ../shared/corpus)
  --cases DIR    folder of cases (default ../shared/cases)
  --types a,b    only pages of these types of the corpus
  --sample N     at most N pages of each type (default 0: all), drawn by --seed
  --seed N       default 1
  --engine NAME  chromium (default) or jsdom
  --list         names the pages that opened`;

/** A page, and whether it is an article. */
interface Sample {
  readonly name: string;
  readonly type: string;
  readonly url: string;
  readonly html: () => string;
}

/** The cases that are told to be no article, and those that are. */
function casesOf(folder: string): readonly Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expect.json')))
    .map((name) => {
      const expected = JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8'));
      const isArticle = expected.readable !== false;
      return {
        name,
        type: isArticle ? 'case: article' : 'case: no article',
        url: expected.url,
        html: () => readFileSync(join(folder, name, 'page.html'), 'utf8'),
      };
    });
}

/** What came of the pages of one type. */
interface Counted {
  asked: number;
  readonly opened: string[];
  readonly failed: string[];
}

/** A browser that has shown hundreds of pages dies now and then; a young one does not. */
const PAGES_PER_BROWSER = 40;
const TRIES = 2;

/** Counts, by types of pages, how many would open by themselves on a site that always opens. */
async function count(begin: () => Engine, samples: readonly Sample[]) {
  const types = new Map<string, Counted>();
  let engine = begin();
  for (const [index, { name, type, url, html }] of samples.entries()) {
    const counted = types.get(type) ?? { asked: 0, opened: [], failed: [] };
    types.set(type, counted);
    let isOpened: boolean | null = null;
    for (let round = 0; isOpened === null && round < TRIES; round++) {
      if (round > 0 || index % PAGES_PER_BROWSER === 0) {
        await engine.close().catch(complain(url));
        engine = begin();
      }
      isOpened = await opens(engine, html(), url).catch(complain(url));
    }
    if (isOpened === null) counted.failed.push(`${name} ${url}`);
    else counted.asked++;
    if (isOpened) counted.opened.push(`${name} ${url}`);
    if (index % 50 === 49) console.error(`${index + 1} of ${samples.length} pages`);
  }
  await engine.close();
  return types;
}

async function opens(engine: Engine, html: string, url: string): Promise<boolean> {
  await engine.open(html, url);
  return (await engine.extract('sure')).value.readable === true;
}

const complain = (url: string) => (error: unknown) => {
  console.error(url, String(error).slice(0, 200));
  return null;
};

/** What is one text from its first line to its last, whose site a person may want to read in the reader. */
const ONE_TEXT: readonly string[] = ['case: article', 'article', 'documentation', 'forum'];

function print(types: ReadonlyMap<string, Counted>): void {
  const row = (name: string, counted: readonly Counted[]) => {
    const sum = (of: (counted: Counted) => number) =>
      counted.reduce((all, one) => all + of(one), 0);
    const asked = sum((one) => one.asked);
    const opened = sum((one) => one.opened.length);
    const failed = sum((one) => one.failed.length);
    return [name, ...[asked, opened].map(String), percent(asked && opened / asked), String(failed)];
  };
  const others = [...types].filter(([type]) => !ONE_TEXT.includes(type));
  console.log(
    table(
      ['pages', 'n', 'opened', 'share', 'not measured'],
      [
        ...[...types].map(([type, counted]) => row(type, [counted])),
        row(
          'all that are no article',
          others.map(([, counted]) => counted),
        ),
      ],
    ),
  );
}

/** Prints how many pages of each type would open in the reader by themselves. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      cases: { type: 'string', default: '../shared/cases' },
      types: { type: 'string', default: '' },
      sample: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      engine: { type: 'string', default: 'chromium' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const pages = choosePages(values.corpus, {
    sets: ['wcxb'],
    types: values.types.split(',').filter((name) => name !== ''),
    ids: [],
    sample: Number(values.sample),
    seed: Number(values.seed),
  });
  const samples = [
    ...casesOf(values.cases),
    ...pages.map((page) => ({
      name: page.id,
      type: page.type,
      url: page.url,
      html: () => loadHtml(values.corpus, page),
    })),
  ];
  await bundle('bench/extract-sure.ts', 'dist/bench', 'sure');
  const code = readFileSync('dist/bench/sure.iife.js', 'utf8');
  const begin = () => startEngine(values.engine as EngineName, [{ name: 'sure', code }]);
  const types = await count(begin, samples);
  print(types);
  if (values.list)
    for (const [type, { opened, failed }] of types) console.log(type, opened, failed);
}
