import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import { article } from '../library/sample';
import { ATTACKS } from './attacks';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { CALLED, hitsOf, watchForHits } from './hooks';
import { inExport, inLibrary } from './library-seed';
import { listener, loadEach, TELL } from './loaded';
import { oneIn } from './payloads';
import { Site } from './site';
import { insertRaw, look, plant, readEach, search } from './stored-attacks';

type Exports = typeof import('../../src/library/export');

/** One in sixteen, or all of them. */
const PAYLOADS = oneIn(16);
const LIBRARY = 'src/pages/library/library.html';
const POPUP = 'src/pages/popup/popup.html';
/** How many articles one script reads: no script of a browser may run for a minute. */
const AT_ONCE = 16;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no title shows them
const CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
/** What has no title is named by its address. */
const TITLES = PAYLOADS.map(
  (payload, at) =>
    payload.replace(CONTROLS, '').trim().slice(0, 500) || `https://attack.example/${at}`,
);

const chunks = Array.from({ length: Math.ceil(PAYLOADS.length / AT_ONCE) }, (_, chunk) => ({
  from: chunk * AT_ONCE,
  to: Math.min(PAYLOADS.length, (chunk + 1) * AT_ONCE),
}));

/** Self-contained; one article in each text form. */
async function writeOut(library: Exports, from: number, to: number) {
  const out: { html: string; markdown: string }[] = [];
  for (let at = from; at < to; at++) {
    const loaded = await library.loadForExport(`attack-${at}` as ArticleId);
    if (!loaded.ok) throw new Error(loaded.error);
    const markdown = library.toMarkdown(loaded.value, { properties: true });
    out.push({ html: await library.toHtml(loaded.value), markdown });
  }
  return out;
}

describe.each(['chromium', 'firefox'] as const)('poisoned records in %s', (name) => {
  let site: Site;
  let browser: Driver;
  beforeAll(async () => {
    site = await Site.start();
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, proxy: site.proxy });
    await browser.openOwn(LIBRARY);
    // Makes the database.
    await inLibrary(browser, async (library) => library.list({ filter: 'all', query: '' }));
    await watchForHits(browser);
    await browser.inPage(plant, PAYLOADS, article());
  });
  afterAll(async () => {
    await browser?.stop();
    site?.stop();
  });

  /** What the list shows once it has drawn every row. */
  const wholeList = () =>
    until('all rows are drawn', async () => {
      const now = await browser.inPage(look);
      return now.rows === PAYLOADS.length ? now : null;
    });

  test('are text in the list, all of them', async () => {
    const seen = await wholeList();
    expect(seen.odd).toEqual([]);
    expect([...seen.titles].sort()).toEqual([...TITLES].sort());
    expect(await hitsOf(browser)).toBe('');
  });

  test('are text among the results of a search, with the passages found', async () => {
    await search(browser, 'lodestone');
    const seen = await wholeList();
    expect(seen.odd).toEqual([]);
    expect(await hitsOf(browser)).toBe('');
  });

  test.each(chunks)('$from to $to are harmless where they are read, and stay so', async (chunk) => {
    const numbers = Array.from({ length: chunk.to - chunk.from }, (_, at) => chunk.from + at);
    const ids = numbers.map((number) => `attack-${number}`);
    const marks = ids.map((id) => `before ${id}`);
    expect(await browser.inPage(readEach, ids, marks)).toEqual([]);
    expect(await hitsOf(browser)).toBe('');
  });

  test('are harmless on paper', async () => {
    await browser.print();
    expect(await hitsOf(browser)).toBe('');
  });

  test('are text in the popup', async () => {
    await browser.openOwn(POPUP);
    await watchForHits(browser);
    await search(browser, 'lodestone');
    const seen = await wholeList();
    expect(seen.odd).toEqual([]);
    expect(await hitsOf(browser)).toBe('');
  });

  // The policy of the extension's pages is asked alone: what if every sanitiser failed?
  test('run nothing in the library even where they are inserted as they are', async () => {
    // No policy keeps a page from being left.
    const staying = PAYLOADS.filter((payload) => !/http-equiv/i.test(payload));
    await browser.openOwn(LIBRARY);
    await watchForHits(browser);
    expect(await browser.inPage(insertRaw, staying)).toBeGreaterThan(staying.length);
    const hits = (await hitsOf(browser)).split(' ');
    expect(hits.filter((name) => CALLED.includes(name))).toEqual([]);
    // The policy has told what it stopped.
    expect(hits.length).toBeGreaterThan(0);
  });

  test('run nothing in exported files', async () => {
    await browser.openOwn(LIBRARY);
    const paths: string[] = [];
    for (const { from, to } of chunks)
      for (const [at, { html, markdown }] of (
        await inExport(browser, writeOut, from, to)
      ).entries()) {
        const path = `export-${from + at}.html`;
        site.written.set(path, html.replace('<!DOCTYPE html>', `$&${TELL}`));
        paths.push(path);
        expect(html).toContain(`before attack-${from + at}`);
        expect(markdown).toContain(`before attack-${from + at}`);
      }
    site.written.set('writer.html', listener);
    await browser.open(site.url('writer.html', 'exports'));
    expect(await browser.inPage(loadEach, paths)).toEqual([]);
    // What would tell of an attack is listening: in a frame of a frame nobody does.
    const plain = ATTACKS.filter((attack) => !/frame|object|embed/.test(attack)).slice(0, 20);
    const raw = plain.map((attack, at) => {
      site.written.set(`raw-${at}.html`, `<!DOCTYPE html>${TELL}${attack}`);
      return `raw-${at}.html`;
    });
    expect((await browser.inPage(loadEach, raw)).length).toBeGreaterThan(5);
  });
});
