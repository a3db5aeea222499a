import { parseArgs } from 'node:util';
import { type CorpusPage, choosePages, loadHtml } from './corpus';
import { type Opened, Watched } from './open/browser';
import { buildPeer, buildWatcher, type Pressable } from './open/extensions';
import { report } from './open/report';
import { scroll } from './open/scroll';

const FOLDER = 'dist/bench/open';
const HELP = `npm run bench:open -- [options]     after npm run build
  --corpus DIR   folder of sets (default ../shared/corpus)
  --sets a,b     default zyte,trafilatura,wcxb
  --sample N     articles of each set (default 14)
  --seed N       default 1
  --only scroll  leaves the pages out; --only pages the scrolling
  --verbose      each page as it is measured`;

/** Of one page, what each extension took. */
export type Measured = ReadonlyMap<string, Opened>;

interface Run {
  readonly browser: Watched;
  readonly extensions: readonly Pressable[];
  readonly corpus: string;
}

/** Each extension once, in an order that turns from page to page. */
async function measure(run: Run, page: CorpusPage, turn: number): Promise<Measured> {
  const { browser, extensions } = run;
  const html = loadHtml(run.corpus, page);
  const first = turn % extensions.length;
  const order = [...extensions.slice(first), ...extensions.slice(0, first)];
  const measured = new Map<string, Opened>();
  for (const extension of order) {
    const tab = await browser.open(page.url, html);
    measured.set(extension.name, await browser.press(tab, extension));
  }
  return measured;
}

/** The first page of all is measured twice: once for the browser to become warm. */
async function measureAll(run: Run, pages: readonly CorpusPage[], isVerbose: boolean) {
  const results: Measured[] = [];
  if (pages[0]) await measure(run, pages[0], 0);
  for (const [turn, page] of pages.entries()) {
    const measured = await measure(run, page, turn);
    results.push(measured);
    if (isVerbose) console.log(page.set, page.id, JSON.stringify([...measured]));
  }
  return results;
}

/** Measures, in a real Chromium, from the press to the article; and the reading of a long one. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', default: '../shared/corpus' },
      sets: { type: 'string', default: 'zyte,trafilatura,wcxb' },
      sample: { type: 'string', default: '14' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(HELP);
  const lectern: Pressable = { name: 'lectern', folder: `${process.cwd()}/dist/chromium` };
  const peers = [await buildPeer('readability', FOLDER), await buildPeer('defuddle', FOLDER)];
  const extensions = [lectern, ...peers];
  const browser = await Watched.start(extensions, await buildWatcher(FOLDER));
  try {
    console.log(browser.version());
    if (values.only !== 'scroll') {
      const pages = choosePages(values.corpus, {
        sets: values.sets.split(','),
        types: ['article'],
        ids: [],
        sample: Number(values.sample),
        seed: Number(values.seed),
      });
      const run = { browser, extensions, corpus: values.corpus };
      console.log(report(await measureAll(run, pages, values.verbose)));
    }
    if (values.only !== 'pages') console.log(await scroll(browser, lectern));
  } finally {
    await browser.stop();
  }
}
