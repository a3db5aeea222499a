import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import type { World } from '../suite';
import { clickInPopup, clickInReader, waitForNoReader, waitForPopup, waitForReader } from '../user';

const LAST = 'Entry 59 of the harbour log.';

/** The first entry of the log that is not above the reader's toolbar. Self-contained. */
const firstEntry = (root: Document | ShadowRoot): string | undefined =>
  [...root.querySelectorAll('.article-body p')]
    .find((paragraph) => paragraph.getBoundingClientRect().bottom > 70)
    ?.textContent?.match(/^Entry \d+/)?.[0];

const scrollPageTo = (browser: Driver, id: string) =>
  browser.inPage((document, id) => document.getElementById(id)?.scrollIntoView(), id);

const scrollReaderBy = (browser: Driver, by: number) =>
  browser.inReader((root, by) => {
    const reader = root.querySelector('.reader');
    if (reader) reader.scrollTop += by;
  }, by);

/** Opening where one was: on the page, in the reader, in the library. */
export function wayfinding(world: () => World): void {
  describe('the reader opens', () => {
    const openReader = async (): Promise<string> => {
      const { browser } = world();
      await browser.pressButton();
      await waitForReader(browser, LAST);
      return (await browser.inReader(firstEntry)) ?? '';
    };

    test('where the page is scrolled to, and at the top of a page at its top', async () => {
      const { browser, open } = world();
      await open('long.html');
      expect(await openReader()).toBe('Entry 0');
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      await scrollPageTo(browser, 'p30');
      expect(await openReader()).toMatch(/^Entry (30|31)$/);
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      await scrollPageTo(browser, 'comments');
      expect(await openReader()).toMatch(/^Entry (30|31)$/);
    });

    test('where it was left, after a reload and then in the library', async () => {
      const { browser, open, site } = world();
      await open('long.html');
      await openReader();
      await scrollReaderBy(browser, 2500);
      const left = await until('the text has moved', async () => {
        const entry = await browser.inReader(firstEntry);
        return entry !== 'Entry 0' && entry;
      });
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      await browser.open(await browser.url());
      expect(await openReader()).toBe(left);
      await browser.pressShortcut('Alt+Shift+S');
      await until('it is saved', () =>
        browser.inReader((root) => root.querySelector('[aria-pressed="true"]') !== null),
      );
      await browser.pressShortcut('Alt+Shift+K');
      await waitForPopup(browser, 'The harbour log');
      site.offline = true;
      try {
        await clickInPopup(browser, 'The harbour log');
        await browser.followNewTab();
        await until('the library opens it there', async () => {
          return (await browser.inPage(firstEntry)) === left;
        });
      } finally {
        site.offline = false;
      }
    });
  });

  describe('a page that changes under the reader', () => {
    test('is said to, and read when asked for', async () => {
      const { browser, open } = world();
      await open('long.html');
      await browser.pressButton();
      await waitForReader(browser, LAST);
      await browser.inPage((document) => {
        history.pushState(null, '', '/another.html');
        const text = (document.querySelector('article')?.innerHTML ?? '').replaceAll('log', 'tale');
        document.title = 'The harbour tale';
        const article = document.querySelector('article');
        if (article) article.innerHTML = text;
      });
      await waitForReader(browser, 'The page has changed');
      expect(await browser.inReader((root) => root.querySelector('#title')?.textContent)).toBe(
        'The harbour log',
      );
      await clickInReader(browser, 'Read the new page');
      await waitForReader(browser, 'Entry 59 of the harbour tale.');
    });
  });
}
