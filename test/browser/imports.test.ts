import 'fake-indexeddb/auto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as library from '../../src/library';
import { keepAll } from '../../src/library/import/run';
import { EXPECTED } from '../library/import/expected';
import { hostile, sample, zip } from '../library/import/read-all';
import { wipe } from '../library/sample';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { clear, inLibrary, seed } from './library-seed';
import { SHELF } from './shelf';
import { clickInPage } from './user';

const PAGE = 'src/pages/settings/settings.html#data';

const NOTHING = new Uint8Array(2);
const NOT_WHAT_IT_SAYS = 'This archive is not what it says it is';
const FEEDS = 'Also import what came by a feed';

const zipOf = (folder: string, names: readonly string[]): Uint8Array<ArrayBuffer> =>
  zip(Object.fromEntries(names.map((name) => [name, new Uint8Array(sample(`${folder}/${name}`))])));

/** Every way in: the samples, the archives as their services hand them out, and a plain list. */
const FILES: readonly (readonly [name: string, content: Uint8Array<ArrayBuffer>])[] = [
  ...Object.keys(EXPECTED).map((name) => [name, new Uint8Array(sample(name))] as const),
  ['pocket.zip', zipOf('pocket', ['part_000000.csv'])],
  [
    'omnivore.zip',
    zipOf('omnivore', [
      'metadata_0_to_20.json',
      'content/the-quiet-library-192daf3a84e.html',
      'highlights/the-quiet-library-192daf3a84e.md',
    ]),
  ],
  ['list.txt', new TextEncoder().encode('https://a.example/1\nhttps://b.example/2\n')],
];

/** What a person would miss of a library. Self-contained; runs in a page and here. */
async function contents(at: typeof import('../../src/library')) {
  const listed = await at.list({ filter: 'all', query: '' });
  if (!listed.ok) throw new Error(listed.error);
  const all = [];
  for (const summary of listed.value.articles) {
    const { id, url, title, byline, siteName, tags, note, favourite, archived, addedAt } = summary;
    const [marks, article] = [await at.highlightsOf(id), await at.get(id)];
    all.push({
      ...{ url, title, byline, siteName, note, favourite, archived, dek: summary.dek },
      ...{ tags: [...tags], read: summary.progress?.fraction ?? null },
      // What has no date in its file has that of the import.
      addedAt: addedAt < Date.UTC(2026, 8, 1) ? addedAt : 'today',
      html: article.ok ? article.value.article.html : article.error,
      marks: marks.ok
        ? marks.value.map(({ quote, note }) => `${quote.exact}|${note}`).sort()
        : marks.error,
    });
  }
  return all.sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What the file holds, kept here by the same import, which unit tests hold to its samples. */
async function expected(name: string, content: Uint8Array<ArrayBuffer>) {
  await wipe();
  const options = { folders: true, feeds: true, archive: false };
  const { added, joined } = await keepAll(
    [new File([content], name)],
    options,
    () => undefined,
    new AbortController().signal,
  );
  return { added, joined, contents: await contents(library) };
}

async function openImport(browser: Driver): Promise<void> {
  await browser.openOwn(PAGE);
  await until('the import is there', () =>
    browser.inPage((document) => document.querySelector('.import input[type=file]') !== null),
  );
}

const choose = (browser: Driver, content: Uint8Array, name = 'export.bin'): Promise<void> =>
  browser.inPage(
    (document, base64, name) => {
      const input = document.querySelector<HTMLInputElement>('.import input[type=file]');
      if (!input) throw new Error('no field for files');
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    Buffer.from(content).toString('base64'),
    name,
  );

/** The import's panel once it says `words`. */
async function panel(browser: Driver, words: string): Promise<string> {
  const text = () =>
    browser.inPage(
      (document) => document.querySelector<HTMLElement>('.import .panel')?.innerText ?? '',
    );
  let seen = '';
  await until(`the import says “${words}”`, async () => {
    seen = (await text()).replace(/\s+/g, ' ');
    return seen.includes(words);
  }).catch((cause: unknown) => {
    throw new Error(`It says “${seen}”`, { cause });
  });
  return seen;
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Driver;
  beforeAll(async () => {
    browser = await start[name]({ extension: resolve('dist', name), headed: false });
  });
  afterAll(() => browser?.stop());
  beforeEach(async () => {
    await openImport(browser);
    await clear(browser);
  });

  test.each(FILES)('%s is known by its content and kept whole', async (name, content) => {
    const wanted = await expected(name, content);
    await choose(browser, content);
    const preview = await panel(browser, 'Articles found');
    expect(preview).toContain(`Articles found ${wanted.added} Already here 0`);
    if (preview.includes(FEEDS)) await clickInPage(browser, FEEDS);
    await clickInPage(browser, 'Import');
    expect(await panel(browser, 'Unchanged')).toContain(`Added ${wanted.added} Completed 0`);
    expect(await inLibrary(browser, contents)).toEqual(wanted.contents);
    await choose(browser, content);
    expect(await panel(browser, 'Articles found')).toContain(`Already here ${wanted.added}`);
  });

  test.each([
    ['not-an-export.json', hostile('not-an-export.json'), 'No reading list was recognised'],
    ['truncated.json', hostile('truncated.json'), 'The file is damaged or ends too early'],
    ['future-version.json', hostile('future-version.json'), 'made by a newer version of Lectern'],
    ['an archive that leaves its folder', zip({ '../../evil.json': NOTHING }), NOT_WHAT_IT_SAYS],
    ['a bomb', zip({ 'articles.json': new Uint8Array(2 ** 23) }), NOT_WHAT_IT_SAYS],
  ])('%s is refused with a sentence, and changes nothing', async (_name, content, said) => {
    await seed(browser, SHELF.slice(0, 2));
    const before = await inLibrary(browser, contents);
    await choose(browser, new Uint8Array(content));
    expect(await panel(browser, 'There is nothing to import')).toContain(said);
    expect(await inLibrary(browser, contents)).toEqual(before);
  });

  test.each([
    ['bom-crlf.csv', [5]],
    ['bookmarks.html', [2, 3]],
    ['short-rows.csv', [2, 3, 4, 5, 6]],
    ['mixed-rows.json', [5, 6, 7, 9, 10, 11, 12, 13]],
  ])('%s names each row that is wrong, and the reason', async (name, rows) => {
    await choose(browser, new Uint8Array(hostile(name)), name);
    await panel(browser, 'Articles found');
    await browser.inPage((document) =>
      document.querySelector<HTMLElement>('.import-report summary')?.click(),
    );
    const told = await until('the rows are listed', () =>
      browser.inPage((document) => {
        const lines = document.querySelectorAll<HTMLTableRowElement>('.import-rows tbody tr');
        const all = [...lines].map(({ cells }) => [...cells].map(({ innerText }) => innerText));
        return all.length > 0 ? all : null;
      }),
    );
    const numbered = told.map(([row, , reason]) => [Number(row), Boolean(reason)]);
    for (const row of rows) expect(numbered).toContainEqual([row, true]);
  });
});
