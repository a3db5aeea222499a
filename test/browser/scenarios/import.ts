import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import type { World } from '../suite';
import { clickInPage } from '../user';

const read = (path: string): string =>
  readFileSync(new URL(`../../library/import/${path}`, import.meta.url), 'utf8');

const PAGE = 'src/pages/settings/settings.html#data';

async function openImport(browser: Driver): Promise<void> {
  await browser.openOwn(PAGE);
  await until('the import is there', () =>
    browser.inPage((document) => document.querySelector('.import input[type=file]') !== null),
  );
}

/** Chooses a file as the browser does once it was picked. */
const choose = (browser: Driver, name: string, text: string): Promise<void> =>
  browser.inPage(
    (document, name, text) => {
      const input = document.querySelector<HTMLInputElement>('.import input[type=file]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      if (!input) throw new Error('no field for files');
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );

const panelText = (browser: Driver): Promise<string> =>
  browser.inPage(
    (document) => document.querySelector<HTMLElement>('.import .panel')?.innerText ?? '',
  );

async function waitForPanel(browser: Driver, words: string): Promise<string> {
  await until(`the import says “${words}”`, async () => (await panelText(browser)).includes(words));
  return (await panelText(browser)).replace(/\s+/g, ' ');
}

/** Titles in the library's list, which the tab shows. */
const titles = (browser: Driver): Promise<readonly string[]> =>
  browser.inPage((document) =>
    [...document.querySelectorAll<HTMLElement>('.row-title')].map(({ innerText }) => innerText),
  );

/** Import by the real page. */
export function importing(world: () => World): void {
  describe('an import', () => {
    test('of a Pocket export shows what is in it, keeps it, and adds nothing twice', async () => {
      const { browser } = world();
      const file = read('samples/pocket/part_000000.csv');
      await openImport(browser);
      await choose(browser, 'part_000000.csv', file);
      const preview = await waitForPanel(browser, 'Articles found');
      expect(preview).toContain('Pocket Articles found 3 Already here 0 Not understood 0');
      expect(await browser.axe('page')).toEqual([]);
      await clickInPage(browser, 'Import');
      expect(await waitForPanel(browser, 'Unchanged')).toContain('Added 3');
      expect(await browser.axe('page')).toEqual([]);
      // The one of the three that the file does not call read; it has no title.
      const wanted = 'https://untitled.example.net/x';
      await browser.openOwn('src/pages/library/library.html');
      await until('the list has it', async () => (await titles(browser)).includes(wanted));
      await openImport(browser);
      await choose(browser, 'part_000000.csv', file);
      expect(await waitForPanel(browser, 'Articles found')).toContain('Already here 3');
      await clickInPage(browser, 'Add what is missing');
      expect(await waitForPanel(browser, 'Unchanged')).toContain('Added 0 Completed 0 Unchanged 4');
    });

    test('of a hostile file says why not, and offers nothing', async () => {
      const { browser } = world();
      await openImport(browser);
      await choose(browser, 'truncated.json', read('hostile/truncated.json'));
      expect(await waitForPanel(browser, 'truncated.json')).toContain('There is nothing to import');
      const buttons = await browser.inPage((document) =>
        [...document.querySelectorAll<HTMLElement>('.import .panel button')].map(
          ({ innerText }) => innerText,
        ),
      );
      expect(buttons).toEqual(['Cancel']);
    });

    test('that is cut off goes on where it was', async () => {
      const { browser } = world();
      const rows = Array.from(
        { length: 1000 },
        (_, i) => `Long ${i},https://long.example/${i},${1_500_000_000 + i}`,
      );
      const file = ['title,url,time_added', ...rows].join('\n');
      await openImport(browser);
      await choose(browser, 'long.csv', file);
      await waitForPanel(browser, 'Articles found');
      await clickInPage(browser, 'Import');
      await waitForPanel(browser, 'Import');
      // Leaving the page ends its worker, wherever that is.
      await openImport(browser);
      await choose(browser, 'long.csv', file);
      const preview = await waitForPanel(browser, 'Articles found');
      const here = Number(/Already here ([\d,]+)/.exec(preview)?.[1]?.replace(',', ''));
      await clickInPage(browser, here < 1000 ? 'Import' : 'Add what is missing');
      const done = await waitForPanel(browser, 'Unchanged');
      const added = Number(/Added ([\d,]+)/.exec(done)?.[1]?.replace(',', ''));
      expect(here + added).toBe(1000);
    });
  });
}
