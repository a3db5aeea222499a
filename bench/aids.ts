import { resolve } from 'node:path';
import { start } from '../test/browser/browsers';
import { type Driver, until } from '../test/browser/driver';
import { Site } from '../test/browser/site';
import { launch, Stage } from '../test/reader/stage/page';
import { table } from './table';

const WORDS = 200_000;
const ROUNDS = 3;
/** Milliseconds beyond which the browser counts a task as long. */
const LONG = 50;

const paragraph = (number: number): string =>
  `<p>Entry ${number}. ${Array.from({ length: 100 }, (_, word) => `w${(number * 37 + word * word) % 9973}`).join(' ')}.</p>`;

/** A book of so many words, with something between its chapters that no reader wants. */
const book = (): string =>
  Array.from({ length: WORDS / 100 }, (_, number) =>
    number % 100 === 50
      ? `<h2>Chapter ${number}</h2>${paragraph(number)}<div class="newsletter-signup"><p>Sign up for letter ${number}.</p></div>`
      : paragraph(number),
  ).join('');

const page = (): string =>
  `<!doctype html><html lang="en"><title>The long book</title><main><article><h1>The long book</h1>${book()}</article></main></html>`;

/** What is done, and how it is known that it is over. */
interface Step {
  readonly name: string;
  act(): Promise<void>;
}

interface Watching {
  tasks?: number[];
}

/** Begins to count long tasks. Self-contained, as the next one is. */
const begin = (): void => {
  const tasks: number[] = [];
  (globalThis as Watching).tasks = tasks;
  new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
  ).observe({ type: 'longtask' });
};

/** Once nothing is left to do, the tasks since the last time. */
const taken = async (): Promise<number[]> => {
  await new Promise((done) => requestIdleCallback(done));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
  return (globalThis as Watching).tasks?.splice(0) ?? [];
};

/** The tasks over 50 ms of each step, in milliseconds, as the browser counts them. */
async function watch(
  run: <T>(what: () => T | Promise<T>) => Promise<T>,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, readonly number[][]>> {
  await run(begin);
  const found = new Map<string, number[][]>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, act } of steps) {
      await run(taken);
      await act();
      found.set(name, [...(found.get(name) ?? []), await run(taken)]);
    }
  return found;
}

/** The round with the shortest longest task: what the machine did besides is least in it. */
const best = (rounds: readonly (readonly number[])[]): readonly number[] =>
  [...rounds].sort((a, b) => Math.max(0, ...a) - Math.max(0, ...b))[0] ?? [];

const print = (found: ReadonlyMap<string, readonly number[][]>): void =>
  console.log(
    table(
      ['what', `tasks over ${LONG} ms`, 'longest, ms', 'in each round'],
      [...found].map(([name, rounds]) => [
        name,
        String(best(rounds).length),
        String(Math.max(0, ...best(rounds))),
        rounds.map((tasks) => Math.max(0, ...tasks)).join(', '),
      ]),
    ),
  );

/** The steps on a stage, where the voice is scripted and settings change at once. */
async function onStage(): Promise<void> {
  const browser = await launch();
  const stage = await Stage.on(browser);
  await stage.run(`stage.speakWith([{ name: 'Nora', lang: 'en', manners: { word: 3600000 } }])`);
  await stage.open({ article: 'rich', html: book() });
  const press = (key: string) => stage.page.keyboard.press(key);
  const scroll = (share: number) =>
    stage.run<void>(
      `(() => { const reader = stage.root.querySelector('.reader'); reader.scrollTop = ${share} * reader.scrollHeight; })()`,
    );
  const choose = (changes: object, selector: string, isThere: boolean) => async () => {
    await stage.run(`stage.choose(${JSON.stringify(changes)})`);
    await stage.until(`${isThere ? '' : '!'}stage.root.querySelector('${selector}')`);
  };
  const steps: Step[] = [
    { name: 'line focus: on', act: choose({ lineFocus: 'three' }, '.line-window', true) },
    {
      name: 'line focus: 30 lines on',
      act: async () => {
        for (let step = 0; step < 30; step++) await press('ArrowDown');
      },
    },
    { name: 'line focus: scrolled to the middle', act: () => scroll(0.5) },
    { name: 'line focus: 1 line up there', act: () => press('ArrowUp') },
    { name: 'line focus: off', act: choose({ lineFocus: 'off' }, '.line-window', false) },
    { name: 'word starts: on', act: choose({ wordStarts: true }, '.word-start', true) },
    { name: 'word starts: scrolled to a quarter', act: () => scroll(0.25) },
    { name: 'word starts: off', act: choose({ wordStarts: false }, '.word-start', false) },
    {
      name: 'listening: begun in the middle',
      act: async () => {
        const said = await stage.run<number>('stage.speech.said.length');
        await press('l');
        await stage.until(`stage.speech.said.length > ${said}`);
      },
    },
    {
      name: 'listening: ten paragraphs on',
      act: async () => {
        for (let step = 0; step < 10; step++) await press('}');
      },
    },
    {
      name: 'listening: ended',
      act: async () => {
        await press('Escape');
        await stage.until(`!stage.root.querySelector('.listen-bar')`);
      },
    },
  ];
  print(await watch((what) => stage.run(`(${what})()`), steps));
  await browser.close();
}

/** Opens what a key opens, and waits for it. */
const opening = (browser: Driver, name: string, key: string, selector: string, isThere = true) => ({
  name,
  act: async () => {
    await browser.pressKey(key);
    await until(name, () =>
      browser.inReader(
        (root, selector, isThere) => (root.querySelector(selector) !== null) === isThere,
        selector,
        isThere,
      ),
    );
  },
});

/** The steps in the built extension, over the page itself. */
async function onPage(): Promise<void> {
  const site = await Site.start();
  site.written.set('book.html', page());
  const extension = resolve('dist/chromium');
  const browser = await start.chromium({ extension, headed: false, proxy: site.proxy });
  try {
    await browser.open(site.url('book.html', 'book'));
    await browser.pressButton();
    await until('the book is there', () =>
      browser.inReader(
        (root, count) =>
          root.querySelectorAll('.article-body p').length >= count &&
          root.querySelector('.left-out-line') !== null,
        WORDS / 100,
      ),
    );
    const run = <T>(what: () => T | Promise<T>) => browser.inReader(what) as Promise<T>;
    const steps: Step[] = [
      opening(browser, 'what was left out: shown', 'x', '.ledger-bar'),
      opening(browser, 'what was left out: one part back', 'Enter', '.ledger-bar'),
      opening(browser, 'what was left out: done', 'Escape', '.ledger-bar', false),
      opening(browser, 'look up', 'e', '.look-up'),
      opening(browser, 'look up: closed', 'Escape', '.look-up', false),
    ];
    print(await watch(run, steps));
  } finally {
    await browser.stop();
    site.stop();
  }
}

/** `npm run bench:aids`: the long tasks of reading aids over a book of 200,000 words. */
export async function main(args: readonly string[]): Promise<void> {
  if (!args.includes('--page')) await onStage();
  if (!args.includes('--stage')) await onPage();
}
