import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article';
import { article } from '../library/sample';
import { start } from './browsers';
import { DAMAGES, libraryIn } from './damage';
import { type Driver, until } from './driver';
import { inLibrary, seed } from './library-seed';

type Library = typeof import('../../src/library');

const PAGE = 'src/pages/library/library.html';
const COUNT = 4;
/** All of them, rather than every fifth: `DAMAGES=all`. */
const STEP = process.env.DAMAGES === 'all' ? 1 : 5;

/** Long enough that a browser keeps some of it in files of their own. */
const TEXT = 'The tide came in over the stones, and the keeper wrote its height into the book. ';
const articleOf = (number: number): Article => {
  const url = `https://kept.example/${number}`;
  const text = `Entry ${number}.

${TEXT.repeat(number * 2000)}`;
  const html = `<p>${text}</p>`;
  return article({
    url,
    canonicalUrl: url,
    title: `Entry ${number}`,
    image: `${url}.png`,
    html,
    text,
  });
};

/** Self-contained; the texts that can be read, or why not. */
async function readAll(library: Library): Promise<readonly string[]> {
  const listed = await library.list({ filter: 'all', query: '' });
  if (!listed.ok) return [listed.error];
  const kept = await Promise.all(listed.value.articles.map(({ id }) => library.get(id)));
  return kept.map((one) => (one.ok ? one.value.article.text : one.error));
}

/** Self-contained; how many rows the page lists, and what it says is wrong. */
const shown = (document: Document) => ({
  rows: document.querySelectorAll('.row-title').length,
  said: [...document.querySelectorAll<HTMLElement>('.list .blank, .list-notice')]
    .map(({ innerText }) => innerText)
    .filter((text) => /missing|damaged|cannot be shown/.test(text))
    .join(' '),
});

describe.each(['chromium', 'firefox'] as const)('a library that was damaged in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-damage-'));
  const whole = join(folder, 'whole');
  const launch = (profile: string): Promise<Driver> =>
    start[name]({ extension: resolve('dist', name), headed: false, profile });
  beforeAll(async () => {
    const browser = await launch(whole);
    await browser.openOwn(PAGE);
    const numbers = Array.from({ length: COUNT }, (_, index) => index + 1);
    await seed(
      browser,
      numbers.map((number) => ({ article: articleOf(number), colour: 'green' })),
    );
    await browser.stop();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const chosen = DAMAGES[name].filter((_, index) => index % STEP === 0);
  test.each(chosen)('is never silently empty: $name', async ({ spoil }) => {
    const profile = join(folder, 'spoiled');
    cpSync(whole, profile, { recursive: true });
    spoil(libraryIn(profile, name));
    const browser = await launch(profile);
    try {
      await browser.openOwn(PAGE);
      const seen = await until('the page lists articles or says what is wrong', async () => {
        const now = await browser.inPage(shown);
        return now.rows > 0 || now.said !== '' ? now : undefined;
      });
      const texts = await inLibrary(browser, readAll);
      const left = texts.filter((text) => text.startsWith('Entry')).length;
      if (left < COUNT) expect(seen.said).not.toBe('');
    } finally {
      await browser.stop();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
