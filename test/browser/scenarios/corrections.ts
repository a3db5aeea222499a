import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInReader, readerText, waitForNoReader, waitForReader } from '../user';

/** What `noted.html` has between its paragraphs: a note that reads like text, and a form that does not. */
const NOTE = 'From our members';
const FORM = 'Sign up for the tide table';

const bodyText = (browser: Driver): Promise<string | null> =>
  browser.inReader((root) => root.querySelector<HTMLElement>('.article-body')?.innerText ?? '');

const waitForLedger = (browser: Driver) =>
  until('the ledger is open', () =>
    browser.inReader((root) => root.querySelector('.ledger-bar') !== null),
  );

const waitForArticle = (browser: Driver) =>
  until('the ledger is closed', () =>
    browser.inReader((root) => root.querySelector('.ledger-bar') === null),
  );

/** Opens the reader on a page and counts what a person does from then on. */
async function read({ browser, open }: World, path: string, words: string) {
  await open(path);
  await browser.pressButton();
  await waitForReader(browser, words);
  await until('the line below the article is there', () =>
    browser.inReader((root) => root.querySelector('.left-out-line') !== null),
  );
  let actions = 0;
  return {
    count: () => actions,
    click: async (name: string) => {
      actions++;
      await clickInReader(browser, name);
    },
    clickBlock: async (words: string) => {
      actions++;
      const at = await until(`a block says “${words}”`, () =>
        browser.inReader((root, words) => {
          const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
          const part = parts.findLast(({ innerText }) => innerText.includes(words));
          part?.scrollIntoView({ block: 'center' });
          const box = part?.getBoundingClientRect();
          return box && { x: box.x + 40, y: box.y + box.height / 2 };
        }, words),
      );
      await browser.clickAt(at.x, at.y);
    },
    press: async (key: string) => {
      actions++;
      await browser.pressKey(key);
    },
  };
}

/** What was left out of an article, shown and put right. */
export function corrections(world: () => World): void {
  describe('what was left out', () => {
    test('is told below the article, and shown in its place with the rule that did', async () => {
      const { browser } = world();
      const user = await read(world(), SAMPLE.path, SAMPLE.end);
      const line = await browser.inReader(
        (root) => root.querySelector<HTMLElement>('.left-out-line span')?.innerText,
      );
      expect(line).toMatch(/^Left out: \d+ adverts?, \d+ related links?, /);
      await user.click('Show');
      await waitForLedger(browser);
      const labels = await browser.inReader((root) =>
        [...root.querySelectorAll<HTMLElement>('.left-label')].map(({ innerText }) => innerText),
      );
      expect(labels?.some((label) => label.startsWith('Advert'))).toBe(true);
      expect(labels?.some((label) => label.startsWith('Related links'))).toBe(true);
      for (const scheme of ['light', 'dark'] as const) {
        await browser.setColorScheme(scheme);
        expect(await browser.axe('reader', scheme === 'dark' ? 'colours' : 'all')).toEqual([]);
      }
      await browser.setColorScheme('light');
      await user.click('Done');
      await waitForArticle(browser);
    });

    test('comes back in three actions by mouse, and can be taken out again', async () => {
      const { browser } = world();
      const user = await read(world(), 'noted.html', FIRST);
      expect(await bodyText(browser)).not.toContain(FORM);
      await user.click('Show');
      await user.clickBlock(FORM);
      await user.click('Done');
      await waitForArticle(browser);
      expect(user.count()).toBe(3);
      expect(await bodyText(browser)).toContain(FORM);
      await user.click('Show');
      await user.clickBlock(FORM);
      await user.press('z');
      await user.press('Escape');
      await waitForArticle(browser);
      expect(await bodyText(browser)).toContain(FORM);
    });

    test('comes back in three actions by keyboard alone', async () => {
      const { browser } = world();
      const user = await read(world(), 'noted.html', FIRST);
      await user.press('x');
      await waitForLedger(browser);
      await user.press('Enter');
      await user.press('Escape');
      await waitForArticle(browser);
      expect(user.count()).toBe(3);
      expect(await bodyText(browser)).toContain(FORM);
      expect(await browser.readers()).toBe(1);
    });

    test('for a whole site holds on its other pages, and the saved copy follows', async () => {
      const { browser, site } = world();
      const user = await read(world(), 'noted.html', FIRST);
      expect(await bodyText(browser)).toContain(NOTE);
      await user.click('Save');
      await until('it is kept', () =>
        browser.inReader(
          (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
        ),
      );
      await user.press('x');
      await waitForLedger(browser);
      const { hostname, port } = new URL(await browser.url());
      await user.click(`${hostname}:${port}`);
      await user.clickBlock(NOTE);
      await user.click('Done');
      await waitForArticle(browser);
      expect(await bodyText(browser)).not.toContain(NOTE);
      await browser.pressButton();
      await waitForNoReader(browser);
      await browser.open(site.url('noted-2.html', hostname.split('.')[0]));
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      expect(await readerText(browser)).not.toContain(NOTE);
      expect(await readerText(browser)).toContain('Log 2');
      await browser.openOwn('src/pages/library/library.html');
      await until('the copy is without it', () =>
        browser.inPage(
          (document, first, note) => {
            document.querySelector<HTMLElement>('.row-title')?.click();
            const text = document.querySelector<HTMLElement>('.article-body')?.innerText ?? '';
            return text.includes(first) && !text.includes(note);
          },
          FIRST,
          NOTE,
        ),
      );
    });
  });
}
