import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checked } from '../../library/export/book';
import { type Driver, until } from '../driver';
import { type Holding, holdFiles } from '../held-files';
import { inLibrary, type Seed, seed } from '../library-seed';
import { SHELF } from '../shelf';
import type { World } from '../suite';
import { clickInPage } from '../user';

const PAGE = 'src/pages/settings/settings.html#data';

async function openData(browser: Driver): Promise<void> {
  await browser.openOwn(PAGE);
  await until('the backup is there', () =>
    browser.inPage((document) => document.querySelector('.backup-file') !== null),
  );
  await holdFiles(browser);
}

const textOf = (browser: Driver, selector: string): Promise<string> =>
  browser.inPage(
    (document, selector) =>
      (document.querySelector<HTMLElement>(selector)?.innerText ?? '').replace(/\s+/g, ' '),
    selector,
  );

const waitForText = (browser: Driver, selector: string, words: string): Promise<unknown> =>
  until(`“${words}” is said`, async () => (await textOf(browser, selector)).includes(words));

/** SHA-256 of all that is in the database, read past Lectern's own functions. */
const libraryHash = (browser: Driver): Promise<string> =>
  browser.inPage(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
      return Object.fromEntries(entries.map(([key, entry]) => [key, plain(entry)]));
    };
    const database = await done(indexedDB.open('lectern'));
    const all: unknown[] = [];
    for (const name of database.objectStoreNames)
      all.push(name, plain(await done(database.transaction(name).objectStore(name).getAll())));
    database.close();
    const bytes = new TextEncoder().encode(JSON.stringify(all));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16)).join();
  });

const emptyLibrary = (browser: Driver): Promise<void> =>
  inLibrary(browser, async (library) => {
    const erased = await library.eraseAll();
    if (!erased.ok) throw new Error(erased.error);
  });

/** Chooses the file that the page holds, its last `cut` bytes left out. */
const chooseHeld = (browser: Driver, cut = 0): Promise<void> =>
  browser.inPage((document, cut) => {
    const view = document.defaultView as unknown as Holding;
    const held = (view.wrappedJSObject ?? view).lecternFile;
    const input = document.querySelector<HTMLInputElement>('.backup-file');
    if (!held || !input) throw new Error('no file, or no field for it');
    const chosen = new DataTransfer();
    chosen.items.add(new File([held.slice(0, held.size - cut)], 'backup.zip'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, cut);

/** The held file in base64. */
const held = (browser: Driver): Promise<string> =>
  browser.inPage(async ({ defaultView }) => {
    const view = defaultView as unknown as Holding;
    const file = (view.wrappedJSObject ?? view).lecternFile;
    const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  });

/** Articles with pictures, each with a text of its own, or they would count as copies of one. */
const shelf = (length: number): readonly Seed[] =>
  SHELF.slice(0, length).map(({ article, ...seed }, number) => {
    const text = `Number ${number} is about fog and nothing else.`;
    const picture = `https://pictures.example/${number}.png`;
    const html = `<p>${text}</p><figure><img src="${picture}" alt="Fog"></figure>`;
    return { ...seed, colour: 'slategrey', article: { ...article, text, html } };
  });

/** Backup, restore and export by the real page. */
export function backup(world: () => World): void {
  describe('a backup', () => {
    test('holds the whole library, which a restore brings back as it was', async () => {
      const { browser } = world();
      await browser.openOwn(PAGE);
      await emptyLibrary(browser);
      await seed(browser, shelf(4));
      const before = await libraryHash(browser);
      await openData(browser);
      await clickInPage(browser, 'Back up now');
      await waitForText(browser, '.backup .panel', 'The backup is in your downloads. Articles: 4');
      expect(await textOf(browser, '.backup-last')).toContain('articles: 4');
      await emptyLibrary(browser);
      await chooseHeld(browser, 1);
      await waitForText(browser, '.backup .panel', 'The file ends too early');
      await chooseHeld(browser);
      await waitForText(browser, '.backup .panel', 'The backup is whole.');
      expect(await textOf(browser, '.backup .panel-counts')).toContain(
        'Articles 4 Of them here already 0',
      );
      expect(await browser.axe('page')).toEqual([]);
      await clickInPage(browser, 'Restore');
      await waitForText(browser, '.backup .panel', 'Restored. Articles added: 4, merged: 0');
      expect(await libraryHash(browser)).toBe(before);
      expect(await browser.axe('page')).toEqual([]);
      await chooseHeld(browser);
      await waitForText(browser, '.backup .panel-counts', 'Of them here already 4');
      await clickInPage(browser, 'Restore');
      await waitForText(browser, '.backup .panel', 'added: 0, merged: 4');
      expect(await libraryHash(browser)).toBe(before);
    });
  });

  describe('an export', () => {
    const filesIn = (bytes: Uint8Array, extension: string): readonly string[] =>
      Object.entries(unzipSync(bytes))
        .filter(([name]) => name.endsWith(extension))
        .map(([, content]) => Buffer.from(content).toString('utf8'));
    const addresses = (text: string): number =>
      new Set(text.match(/https:\/\/shelf\.example\/\d/g)).size;
    /** How many whole articles each form holds; a web page may have data in it, and no script. */
    const FORMS: readonly (readonly [name: string, count: (bytes: Buffer) => number])[] = [
      [
        'Markdown folder',
        (bytes) =>
          filesIn(bytes, '.md').filter((text) => /^---\n/.test(text) && text.includes('about fog'))
            .length,
      ],
      [
        'Web page',
        (bytes) =>
          filesIn(bytes, '.html').filter(
            (text) =>
              text.includes('Content-Security-Policy') &&
              text.includes('about fog') &&
              text.includes('src="data:image/') &&
              !/<script(?! type="application\/ld\+json")/i.test(text),
          ).length,
      ],
      ['List of links', (bytes) => addresses(bytes.toString('utf8'))],
      [
        'Bookmarks',
        (bytes) =>
          /^<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(bytes.toString('utf8'))
            ? addresses(bytes.toString('utf8'))
            : 0,
      ],
      ['References', (bytes) => JSON.parse(bytes.toString('utf8')).length],
    ];

    test('of the whole library holds each article in every other form', async () => {
      const { browser } = world();
      await browser.openOwn(PAGE);
      await emptyLibrary(browser);
      await seed(browser, shelf(3));
      let last = '';
      for (const [name, count] of FORMS) {
        await openData(browser);
        await clickInPage(browser, 'Export');
        await waitForText(browser, 'dialog.export', 'Export 3 articles');
        await clickInPage(browser, name);
        const file = await until('another file is there', async () => {
          const now = await held(browser);
          return now === last ? null : now;
        });
        expect(`${name}: ${count(Buffer.from(file, 'base64'))}`).toBe(`${name}: 3`);
        last = file;
      }
    });

    test('of the whole library is a book that EPUBCheck passes, with pictures and a cover', async () => {
      const { browser } = world();
      await browser.openOwn(PAGE);
      await emptyLibrary(browser);
      await seed(browser, shelf(3));
      await openData(browser);
      await clickInPage(browser, 'Export');
      await waitForText(browser, 'dialog.export', 'Export 3 articles');
      expect(await browser.axe('page')).toEqual([]);
      await clickInPage(browser, 'EPUB');
      await waitForText(browser, '.export-said', 'In your downloads. Articles: 3');
      const book = Buffer.from(await held(browser), 'base64');
      expect(checked(book)).toEqual([]);
      expect(book.toString('latin1')).toContain('EPUB/images/');
      expect(book.toString('latin1')).toMatch(/EPUB\/cover-[0-9a-f]{16}\.(jpg|png)/);
    });
  });
}
