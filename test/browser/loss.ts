import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article } from '../../src/article';
import { article } from '../library/sample';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { inLibrary } from './library-seed';

/** What a browser that was killed again and again still has. */
export interface Losses {
  readonly kills: number;
  /** Saves that were answered before a kill. */
  readonly acknowledged: number;
  /** Those of them that are not there afterwards, as they were saved. */
  readonly lost: readonly string[];
  /** Articles that are there, but not whole. */
  readonly torn: readonly string[];
  /** All articles that are there: also those whose answer came too late. */
  readonly present: number;
}

type Library = typeof import('../../src/library');

const URL_OF = 'https://burst.example/NAME';
const LOG = 'The log of NAME. '.repeat(2000);
const MODEL = article({
  url: URL_OF,
  canonicalUrl: URL_OF,
  title: 'Entry NAME',
  html: `<p>${LOG}</p>`,
  text: LOG,
});

/**
 * Self-contained; four writers that save for as long as the browser lives, one article in two again.
 * What was acknowledged is listed in the document, where every way of running a script finds it.
 */
async function write(library: Library, round: number, model: Article): Promise<void> {
  const done: string[] = [];
  const named = (name: string): Article =>
    JSON.parse(JSON.stringify(model).replaceAll('NAME', name));
  const writer = async (row: number) => {
    for (let count = 0; ; count++) {
      const name = `${round}-${row}-${count}`;
      const result = await library.save(named(name));
      if (!result.ok) throw new Error(result.error);
      done.push(name);
      document.body.dataset.acknowledged = done.join(' ');
      if (count % 2 === 0) await library.save(named(name));
    }
  };
  for (let row = 0; row < 4; row++) void writer(row);
}

/** Self-contained; compares what is kept with what was acknowledged. */
async function compare(library: Library, acknowledged: readonly string[], model: Article) {
  const listed = await library.list({ filter: 'all', query: '' });
  if (!listed.ok) throw new Error(listed.error);
  const whole = new Set<string>();
  const torn: string[] = [];
  for (const { id, url } of listed.value.articles) {
    const name = url.replace(/.*\//, '');
    const kept = await library.get(id);
    const { html, text } = JSON.parse(JSON.stringify(model).replaceAll('NAME', name));
    if (kept.ok && kept.value.article.html === html && kept.value.article.text === text)
      whole.add(name);
    else torn.push(name);
  }
  for (let row = 0; row < listed.value.unreadable; row++) torn.push('unreadable');
  const lost = acknowledged.filter((name) => !whole.has(name));
  return { lost, torn, present: listed.value.articles.length };
}

const PAGE = 'src/pages/library/library.html';

/** Numbers that look random and are the same for every run (Park and Miller, 1988). */
function* numbers(seed: number): Generator<number, never> {
  for (let value = seed; ; ) {
    value = (value * 48_271) % 2_147_483_647;
    yield value;
  }
}

/** Milliseconds for a burst on a machine that has other things to do. */
const PATIENCE = 600_000;

async function burst(browser: Driver, round: number, wanted: number): Promise<readonly string[]> {
  await browser.openOwn(PAGE);
  await inLibrary(browser, write, round, MODEL);
  return until(
    'enough is acknowledged',
    async () => {
      const done = await browser.inPage(({ body }) => (body.dataset.acknowledged ?? '').split(' '));
      return done.length >= wanted && done[0] !== '' ? done : undefined;
    },
    PATIENCE,
  );
}

/**
 * Kills a real browser with all its processes while it writes, `kills` times with one profile, and
 * says what of the acknowledged is gone then. When to kill is drawn from `seed`, in answers.
 */
export async function killInBursts(name: Driver['name'], kills: number, seed = 1): Promise<Losses> {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-loss-'));
  const options = { extension: resolve('dist', name), headed: false, profile };
  const acknowledged: string[] = [];
  const draw = numbers(seed);
  try {
    for (let round = 0; round < kills; round++) {
      const browser = await start[name](options);
      try {
        acknowledged.push(...(await burst(browser, round, 1 + (draw.next().value % 24))));
      } finally {
        await browser.kill();
      }
    }
    const browser = await start[name](options);
    await browser.openOwn(PAGE);
    const found = await inLibrary(browser, compare, acknowledged, MODEL);
    await browser.stop();
    return { kills, acknowledged: acknowledged.length, ...found };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
