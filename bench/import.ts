import { parseArgs } from 'node:util';
import { start } from '../test/browser/browsers';
import { type Driver, until } from '../test/browser/driver';
import { clickInPage } from '../test/browser/user';
import { table } from './table';

const HELP = `npm run bench:import -- [options]     after npm run build
  --rows n       rows of the made-up Pocket table (default 50000; one of 97 is broken)
  --browsers a,b chromium, firefox (default both)`;

/** Chooses a table of so many rows, and from then on watches how long the page is held up. */
async function choose(document: Document, rows: number): Promise<void> {
  const lines = Array.from({ length: rows }, (_, i) =>
    i % 97
      ? `"Article ${i}, ""q""",https://news.example/${i},${1_600_000_000 + i},t${i % 20},unread`
      : 'broken row',
  );
  const file = new File([`title,url,time_added,tags,status\n${lines.join('\n')}`], 'pocket.csv');
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const input = document.querySelector<HTMLInputElement>('.import input[type=file]');
  if (!input) throw new Error('no field for files');
  input.files = chosen.files;
  // What it took to make up the table is no part of the import.
  await new Promise((resolve) => setTimeout(resolve, 500));
  let last = performance.now();
  let longest = 0;
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
    document.documentElement.dataset.longest = longest.toFixed(0);
  }, 5);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

const panel = (browser: Driver): Promise<string> =>
  browser.inPage((document) => document.querySelector('.import .panel')?.textContent ?? '');

const waitFor = (browser: Driver, words: string) =>
  until(words, async () => (await panel(browser)).includes(words), 600_000);

/** Seconds of the preview and of the import, and the longest time that the page did not answer, in ms. */
async function measure(browser: Driver, rows: number): Promise<readonly string[]> {
  await browser.openOwn('src/pages/settings/settings.html#data');
  await until('the import is there', () =>
    browser.inPage((document) => document.querySelector('.import') !== null),
  );
  const began = Date.now();
  await browser.inPage(choose, rows);
  await waitFor(browser, 'Articles found');
  const seen = Date.now();
  const isNew = (await panel(browser)).includes('Already here0');
  await clickInPage(browser, isNew ? 'Import' : 'Add what is missing');
  await waitFor(browser, 'Unchanged');
  const kept = Date.now();
  const added = /Added([\d,]+)/.exec(await panel(browser))?.[1] ?? '';
  const longest = await browser.inPage(
    ({ documentElement }) => documentElement.dataset.longest ?? '',
  );
  const seconds = (ms: number): string => (ms / 1000).toFixed(1);
  return [seconds(seen - began - 500), seconds(kept - seen), added, longest];
}

/** Imports a large table twice through the settings page of real browsers. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '50000' },
      browsers: { type: 'string', default: 'chromium,firefox' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const rows: (readonly string[])[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    if (!values.browsers.split(',').includes(name)) continue;
    const browser = await start[name]({
      extension: `${process.cwd()}/dist/${name}`,
      headed: false,
    });
    try {
      for (const run of ['first', 'second'])
        rows.push([name, run, ...(await measure(browser, Number(values.rows)))]);
    } finally {
      await browser.stop();
    }
  }
  console.log(`${values.rows} rows`);
  console.log(table(['browser', 'run', 'preview s', 'import s', 'added', 'longest gap ms'], rows));
}
