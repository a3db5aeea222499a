import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/bundle.mjs';
import { type CorpusPage, choosePages, loadHtml } from './corpus';
import { type EngineName, startEngine } from './engines';
import { isSameAuthor, isSameDay, isSameTitle } from './metrics/fields';
import type { Answer } from './prediction';
import { share, table } from './table';

const FIELDS = ['title', 'author', 'date'] as const;
type Field = (typeof FIELDS)[number];
const IS_RIGHT = { title: isSameTitle, author: isSameAuthor, date: isSameDay };
const PARTS = ['tune', 'check', 'all'] as const;

const HELP = `npm run bench:metadata -- [options]
  --corpus DIR   folder of sets (default ../shared/corpus)
  --sets a,b     default wcxb
  --types a,b    default article
  --ids a,b      only these pages
  --part NAME    tune (default: four fifths of the hosts), check (the fifth kept aside) or all
  --engine NAME  jsdom (default) or chromium
  --list FIELD   the pages on which title, author or date is wrong: truth, then answer`;

const OPTION = {
  corpus: { type: 'string', default: '../shared/corpus' },
  sets: { type: 'string', default: 'wcxb' },
  types: { type: 'string', default: 'article' },
  ids: { type: 'string', default: '' },
  part: { type: 'string', default: 'tune' },
  engine: { type: 'string', default: 'jsdom' },
  list: { type: 'string', default: '' },
  help: { type: 'boolean', default: false },
} as const;

/** Prints how often title, author and day are right, read in Node without the text. */
export const main = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({ args: [...args], options: OPTION });
  if (values.help) return console.log(HELP);
  const [sets, types, ids] = [values.sets, values.types, values.ids].map((text) =>
    text.split(',').filter((name) => name !== ''),
  ) as [string[], string[], string[]];
  const pages = choosePages(values.corpus, { sets, types, ids, sample: 0, seed: 1 }).filter(
    ({ url }) => values.part === 'all' || values.part === partOf(url),
  );
  const answers = await readAll(
    values.corpus,
    pages,
    values.engine === 'chromium' ? 'chromium' : 'jsdom',
  );
  for (const field of FIELDS.filter((name) => values.list.split(',').includes(name)))
    for (const page of pages) {
      const got = answers.get(page);
      const truth = page[field];
      if (truth && !isRight(field, page, got))
        console.log(
          `${field} ${page.id} ${page.url}\n  true ${truth}\n  got  ${got?.[field] ?? '–'}`,
        );
    }
  const rows = FIELDS.map((field) => {
    const known = pages.filter((page) => page[field]);
    const right = known.filter((page) => isRight(field, page, answers.get(page)));
    const missing = known.filter((page) => !answers.get(page)?.[field]);
    return [field, `${known.length}`, share(right.length / known.length), `${missing.length}`];
  });
  console.log(table(['field', 'n', 'right', 'none'], rows));
};

const isRight = (field: Field, page: CorpusPage, got: Answer | undefined): boolean =>
  IS_RIGHT[field](page[field] ?? '', got?.[field] ?? null);

/** A host's pages share their template, so they stay in one part. */
const partOf = (url: string): (typeof PARTS)[number] =>
  (createHash('sha256').update(new URL(url).hostname).digest()[0] ?? 0) % 5 === 0
    ? 'check'
    : 'tune';

/** jsdom keeps every document of a window. */
const PAGES_OF_A_WINDOW = 40;

const readAll = async (
  corpus: string,
  pages: readonly CorpusPage[],
  name: EngineName,
): Promise<ReadonlyMap<CorpusPage, Answer>> => {
  await bundle('bench/extract-metadata.ts', 'dist/bench', 'metadata');
  const code = readFileSync('dist/bench/metadata.iife.js', 'utf8');
  const answers = new Map<CorpusPage, Answer>();
  for (let start = 0; start < pages.length; start += PAGES_OF_A_WINDOW) {
    const engine = startEngine(name, [{ name: 'metadata', code }]);
    for (const page of pages.slice(start, start + PAGES_OF_A_WINDOW))
      try {
        await engine.open(loadHtml(corpus, page), page.url);
        answers.set(page, (await engine.extract('metadata')).value);
      } catch (error) {
        console.error(`${page.id}: ${String(error)}`);
      }
    await engine.close();
    console.error(`${Math.min(start + PAGES_OF_A_WINDOW, pages.length)} of ${pages.length} pages`);
  }
  return answers;
};
