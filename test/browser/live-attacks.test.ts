import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LISTS, strangersIn } from './allow-list';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { hitsOf, provoke, watchForHits } from './hooks';
import { clear, inForms, inLibrary } from './library-seed';
import { markOf, pageOf, thereAndBack, writeAll } from './live-attacks';
import { listener, loadEach, TELL } from './loaded';
import { oneIn } from './payloads';
import { Site } from './site';
import { look, readEach, search, suspects } from './stored-attacks';
import { clickInReader, waitForReader } from './user';

const LIBRARY = 'src/pages/library/library.html';
const POPUP = 'src/pages/popup/popup.html';
/** One in 64, or all of them; those that a library holds at once. */
const PAYLOADS = oneIn(64).map((payload) =>
  // A dialog of a frame within the page would stop the page itself; both names are listened for.
  payload.replaceAll('alert(', '__hit('),
);
const AT_ONCE = 16;

// Even ones: a single article is written as one file, not as an archive.
const CHUNK = Math.ceil(PAYLOADS.length / Math.ceil(PAYLOADS.length / AT_ONCE));
const chunks = Array.from({ length: Math.ceil(PAYLOADS.length / CHUNK) }, (_, chunk) => ({
  from: chunk * CHUNK,
  to: Math.min(PAYLOADS.length, (chunk + 1) * CHUNK),
}));

/** What the overlay shows that is on no list, after it was provoked. */
const oddInReader = new Function(
  'root',
  'lists',
  `const body = root.querySelector('.article-body');
  if (!body) return ['no article'];
  (${provoke})(body);
  const inMetadata = root.querySelectorAll('#title *, .byline *:not(span, b, bdi, time), .dek *');
  return [...(${strangersIn})(body, lists), ...(${suspects})(root), ...[...inMetadata].map(({ outerHTML }) => outerHTML)];`,
) as (root: ShadowRoot, lists: typeof LISTS) => readonly string[];

/** Asks the prototype: some attacks name an element "documentElement". */
const arm = (document: Document): void => {
  const root = Document.prototype.querySelector.call(document, ':root') as HTMLElement | null;
  if (root) root.dataset.armed = 'yes';
};

describe.each(['chromium', 'firefox'] as const)('attacks on living pages in %s', (name) => {
  let site: Site;
  let browser: Driver;
  beforeAll(async () => {
    site = await Site.start();
    site.written.set('listener.html', listener);
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, proxy: site.proxy });
  });
  afterAll(async () => {
    await browser?.stop();
    site?.stop();
  });

  // One that failed must not spoil those after it.
  afterEach(async () => {
    site.offline = false;
    await browser.openOwn(LIBRARY);
    await clear(browser);
  });

  /** Opens the page of a payload; false where the payload leads away from it before anybody reads. */
  async function openPage(number: number): Promise<boolean> {
    const path = `live-${number}.html`;
    // It goes at a moment of its own, also while it is read.
    if (/http-equiv/i.test(PAYLOADS[number] ?? '')) return false;
    site.written.set(path, pageOf(PAYLOADS[number] ?? '', number));
    const url = site.url(path, `live-${number}`);
    await browser.open(url);
    return (await browser.url()) === url;
  }

  /** Reads it and saves it as a user does; answers with what is wrong. */
  async function readAndSave(number: number): Promise<readonly string[]> {
    await browser.inPage(arm);
    await browser.pressButton();
    await waitForReader(browser, markOf(number));
    const odd = (await browser.inReader(oddInReader, LISTS)) ?? ['no reader'];
    await clickInReader(browser, 'Save');
    await until(`${number} is saved`, () =>
      browser.inReader(
        (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
      ),
    );
    const hits = await hitsOf(browser);
    return [...odd, ...(hits === 'nobody listened' ? [] : [hits])].map(
      (found) => `${number}: ${found}`,
    );
  }

  const listed = () =>
    inLibrary(browser, async (library: typeof import('../../src/library')) => {
      const all = await library.list({ filter: 'all', query: '' });
      if (!all.ok) throw new Error(all.error);
      return all.value.articles.map(({ id, url }) => ({
        id,
        number: Number(/live-(\d+)\.html/.exec(url)?.[1]),
      }));
    });

  async function expectHarmlessLists(count: number): Promise<void> {
    const wholeList = () =>
      until('all rows are drawn', async () => {
        const now = await browser.inPage(look);
        return now.rows === count ? now : null;
      });
    expect((await wholeList()).odd).toEqual([]);
    await search(browser, 'harbour office');
    expect((await wholeList()).odd).toEqual([]);
    expect(await hitsOf(browser)).toBe('');
  }

  async function expectHarmlessArticles(): Promise<void> {
    const rows = await listed();
    const ids = rows.map(({ id }) => id);
    const marks = rows.map(({ number }) => markOf(number));
    expect(await browser.inPage(readEach, ids, marks)).toEqual([]);
    await browser.print();
    expect(await hitsOf(browser)).toBe('');
  }

  async function expectHarmlessFiles(count: number): Promise<void> {
    const written = await inForms(browser, writeAll);
    expect(written.odd).toEqual([]);
    expect(written.count).toBe(count);
    const paths = Object.entries(written.pages).map(([path, text]) => {
      site.written.set(path, text.replace(/<head[^>]*>|<!DOCTYPE NETSCAPE[^>]*>/i, `$&${TELL}`));
      return path;
    });
    // Bookmarks, the articles one by one, and at least as many chapters.
    expect(paths.length).toBeGreaterThan(2 * count);
    expect(paths.every((path) => site.written.get(path)?.includes(TELL))).toBe(true);
    await browser.open(site.url('listener.html', 'files'));
    expect(await browser.inPage(loadEach, paths)).toEqual([]);
  }

  test.each(chunks)(
    '$from to $to run nothing when read, saved, found, printed and written out',
    async ({ from, to }) => {
      const wrong: string[] = [];
      const left: number[] = [];
      for (let number = from; number < to; number++)
        if (await openPage(number)) wrong.push(...(await readAndSave(number)));
        else left.push(number);
      expect(wrong).toEqual([]);
      const count = to - from - left.length;
      // What leads away by itself is no article of Lectern's; few do.
      expect(left.length, left.join()).toBeLessThan(4);
      site.offline = true;
      const before = site.requests.length;
      await browser.openOwn(LIBRARY);
      await watchForHits(browser);
      await expectHarmlessLists(count);
      await expectHarmlessArticles();
      expect(await inForms(browser, thereAndBack)).toBe(count);
      await expectHarmlessArticles();
      await browser.openOwn(POPUP);
      await watchForHits(browser);
      await expectHarmlessLists(count);
      expect(site.requests.slice(before)).toEqual([]);
      site.offline = false;
      await browser.openOwn(LIBRARY);
      await expectHarmlessFiles(count);
    },
    1_800_000,
  );
});
