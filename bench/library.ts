import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { BROWSERS, findProgram } from '../scripts/programs.mjs';
import { libraryScript } from '../test/browser/library-seed';
import { filling } from './library/fill';
import {
  type Cpu,
  calm,
  cpuOf,
  firstRows,
  heap,
  prepared,
  rest,
  SMALL_PAGE,
  WATCH,
} from './library/measure';
import { idOf } from './open/extensions';
import { percentile } from './open/report';
import { table } from './table';

const HELP = `npm run bench:library -- [options]     after npm run build
  --sizes a,b   numbers of articles (default 1000,5000,10000,20000)`;
const LIBRARY = 'src/pages/library/library.html';
const WORDS = 800;
const OPENINGS = 15;
const SAVES = 40;
/** From the most frequent to rare ones, two words, the beginning of a word, Chinese. */
const QUERIES = [
  'lo',
  'kalo',
  'merlo',
  'ulqua',
  'tinsa vo',
  'vorenka',
  'dalre',
  'tomer',
  'renmer',
  '一丁',
];

interface Opened {
  readonly opened: readonly number[];
  /** The same for a small page of the extension, opened in turn with the library. */
  readonly small: readonly number[];
  /** Milliseconds of the core, of all the browser's processes, to the first rows. */
  readonly openedCpu: readonly number[];
}

interface Searched {
  readonly first: readonly number[];
  readonly whole: readonly number[];
  /** Milliseconds of the core for a whole search. */
  readonly wholeCpu: readonly number[];
}

interface Figures extends Opened, Searched {
  readonly saved: readonly number[];
  readonly heap: number;
  /** Milliseconds until the texts were prepared for the search. */
  readonly preparing: number;
}

const save = (count: number): string => `(async () => {
  const times = [];
  for (let at = 0; at < ${count}; at++) {
    const url = 'https://saved.example/' + Date.now() + '/' + at;
    const word = (n) => 'w' + ((n * 7919 + at * 104729) % 60000).toString(36);
    const text = Array.from({ length: ${WORDS} }, (_, n) => word(n)).join(' ');
    const article = { url, canonicalUrl: url, title: 'Saved ' + at, byline: null, publishedTime: null,
      siteName: null, dek: null, lang: 'en', dir: 'ltr', image: null, icon: null, minutes: 4,
      html: '<p>' + text + '</p>', text };
    const start = performance.now();
    const result = await library.save(article);
    if (!result.ok) throw new Error(result.error);
    times.push(performance.now() - start);
  }
  return times;
})()`;

async function open(page: Page, origin: string, cpu: Cpu): Promise<Opened> {
  const opened: number[] = [];
  const small: number[] = [];
  const openedCpu: number[] = [];
  for (let round = 0; round <= OPENINGS; round++) {
    await calm(page, cpu);
    small.push(await firstRows(page, `${origin}${SMALL_PAGE}`));
    await calm(page, cpu);
    const before = await cpu();
    opened.push(await firstRows(page, `${origin}${LIBRARY}`));
    openedCpu.push((await cpu()) - before);
    await rest(page);
  }
  // The first of each is a page whose scripts the browser has not compiled before.
  return { opened: opened.slice(1), small: small.slice(1), openedCpu: openedCpu.slice(1) };
}

async function search(page: Page, cpu: Cpu): Promise<Searched> {
  const first: number[] = [];
  const whole: number[] = [];
  const wholeCpu: number[] = [];
  for (const query of [...QUERIES, ...QUERIES]) {
    const before = await cpu();
    const times = await page.evaluate<{ first: number; whole: number }>(
      `search(${JSON.stringify(query)})`,
    );
    first.push(times.first);
    whole.push(times.whole);
    wholeCpu.push((await cpu()) - before);
  }
  return { first, whole, wholeCpu };
}

async function measure(
  page: Page,
  { size, origin, script, cpu }: { size: number; origin: string; script: string; cpu: Cpu },
): Promise<Figures> {
  await firstRows(page, `${origin}${LIBRARY}`);
  const preparing = await prepared(page, size);
  const opened = await open(page, origin, cpu);
  const used = await heap(page);
  const searched = await search(page, cpu);
  // A page that shows nothing of the library, as the background saves in truth.
  await page.goto(`${origin}${SMALL_PAGE}`);
  await page.evaluate(script);
  const saved = await page.evaluate<number[]>(save(SAVES));
  return { ...opened, ...searched, saved, heap: used, preparing };
}

const ms = (value: number): string => value.toFixed(0);

const rowOf = (size: number, empty: number, figures: Figures): readonly string[] => [
  String(size),
  loadavg()[0]?.toFixed(1) ?? '',
  ms(percentile(figures.small, 0.5)),
  ms(percentile(figures.opened, 0.5)),
  ms(Math.min(...figures.opened)),
  ms(percentile(figures.openedCpu, 0.5)),
  ms(percentile(figures.first, 0.5)),
  ms(percentile(figures.first, 0.95)),
  ms(percentile(figures.whole, 0.5)),
  ms(Math.max(...figures.whole)),
  ms(percentile(figures.wholeCpu, 0.5)),
  ms(percentile(figures.saved, 0.95)),
  ((figures.heap - empty) / 1e6).toFixed(1),
  (figures.preparing / 1000).toFixed(1),
];

/** Measures the library page in a real Chromium with ever more articles. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,5000,10000,20000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const executablePath = findProgram(BROWSERS.chromium);
  if (!executablePath) throw new Error('Chromium is not installed.');
  const extension = `${process.cwd()}/dist/chromium`;
  const profile = mkdtempSync(join(tmpdir(), 'lectern-library-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--headless=new',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await context.newPage();
    const origin = `chrome-extension://${idOf(extension)}/`;
    await page.addInitScript(WATCH);
    await page.goto(`${origin}${LIBRARY}`);
    await page.waitForSelector('.blank');
    const empty = await heap(page);
    const cpu = await cpuOf(context);
    const script = `${await libraryScript()}; globalThis.library = library; 0`;
    const rows: (readonly string[])[] = [];
    let from = 0;
    for (const to of values.sizes.split(',').map(Number)) {
      await page.goto(`${origin}src/pages/settings/settings.html`);
      await page.evaluate(filling({ from, to, words: WORDS }));
      from = to;
      rows.push(rowOf(to, empty, await measure(page, { size: to, origin, script, cpu })));
      console.error(rows.at(-1)?.join(' '));
    }
    console.log(`Chromium ${context.browser()?.version()}, ${WORDS} words an article, ms and MB`);
    console.log(
      table(
        [
          'articles',
          'load',
          'small page',
          'first rows p50',
          'fastest',
          'core',
          'first hit p50',
          'p95',
          'whole scan p50',
          'worst',
          'core',
          'save p95',
          'heap',
          'prepared s',
        ],
        rows,
      ),
    );
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
