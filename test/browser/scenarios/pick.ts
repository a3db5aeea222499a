import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import type { World } from '../suite';
import { clickInReader, waitForNoReader, waitForReader } from '../user';

const LETTER = 'Low water at six, and the boats lie on the sand';
const NOT_AN_ARTICLE = 'Choose the article yourself';

/** Runs in the shadow root of the pick mode; null when it is not there. */
const inPick = <T>(browser: Driver, run: (root: ShadowRoot) => T) =>
  browser.inOverlay('.pick-bar', run);

const waitForPick = (browser: Driver) =>
  until('the bar is there', () =>
    inPick(browser, (root) => root.querySelector('.pick-bar') !== null),
  );

const waitForNoPick = (browser: Driver) =>
  until('the bar is gone', async () => (await inPick(browser, () => true)) === null);

const wordsShown = async (browser: Driver): Promise<number> =>
  Number.parseInt(
    (await inPick(browser, (root) => root.querySelector('.label')?.textContent)) ?? '',
    10,
  );

const middleOf = (browser: Driver, selector: string) =>
  browser.inPage((document, selector) => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({ block: 'center' });
    const box = element?.getBoundingClientRect();
    return { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  }, selector);

const clickInPick = async (browser: Driver, name: string) => {
  const at = await until(`the bar has “${name}”`, () =>
    browser.inOverlay(
      '.pick-bar',
      (root, name) => {
        const controls = [...root.querySelectorAll<HTMLElement>('button, label')];
        const box = controls
          .find(({ innerText }) => innerText.trim() === name)
          ?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      name,
    ),
  );
  await browser.clickAt(at.x, at.y);
};

/** The article is chosen on the page by hand. */
export function pick(world: () => World): void {
  describe('choosing the article', () => {
    const openUnreadable = async (path = 'slate.html') => {
      const { browser, open } = world();
      await open(path);
      await browser.pressButton();
      await waitForReader(browser, NOT_AN_ARTICLE);
      return browser;
    };

    test('takes three actions by mouse', async () => {
      const browser = await openUnreadable();
      await clickInReader(browser, 'Choose the article yourself');
      await waitForPick(browser);
      expect(await browser.readers()).toBe(0);
      const at = await middleOf(browser, '#letter p');
      await browser.clickAt(at.x, at.y);
      await clickInPick(browser, 'Read this');
      await waitForReader(browser, LETTER);
      await waitForNoPick(browser);
      const text = await browser.inReader(
        (root) => root.querySelector<HTMLElement>('.article-body')?.innerText,
      );
      expect(text).not.toContain('Item 7');
    });

    test('takes three actions by keyboard, and the arrows lead wider, narrower and beside', async () => {
      const browser = await openUnreadable();
      await browser.pressKey('Tab');
      await browser.pressKey('Enter');
      await waitForPick(browser);
      const whole = await wordsShown(browser);
      await browser.pressKey('ArrowDown');
      const narrow = await wordsShown(browser);
      expect(narrow).toBeLessThan(whole);
      await browser.pressKey('ArrowUp');
      expect(await wordsShown(browser)).toBe(whole);
      await browser.pressKey('ArrowUp');
      expect(await wordsShown(browser)).toBeGreaterThan(whole);
      await browser.pressKey('ArrowDown');
      await browser.pressKey('Enter');
      await waitForReader(browser, LETTER);
    });

    test('ends by Escape, and no listener of the page has seen what was pressed', async () => {
      const browser = await openUnreadable('spying-slate.html');
      await clickInReader(browser, 'Choose the article yourself');
      await waitForPick(browser);
      await browser.pressKey('ArrowUp');
      const at = await middleOf(browser, '#link');
      await browser.clickAt(at.x, at.y);
      const root = ({ documentElement }: Document) => documentElement.lastElementChild?.shadowRoot;
      expect(await browser.inPage(root)).toBe(null);
      await browser.pressKey('Escape');
      await waitForNoPick(browser);
      await waitForReader(browser, NOT_AN_ARTICLE);
      await browser.pressButton();
      await waitForNoReader(browser);
      const seen = ({ documentElement }: Document) => documentElement.getAttribute('data-seen');
      expect(await browser.inPage(seen)).toBe(null);
      expect(await browser.url()).toContain('spying-slate.html');
      await browser.clickAt(600, 500);
      expect(await browser.inPage(seen)).toBe('click');
    });

    test('is not moved by what a page does to be chosen', async () => {
      const browser = await openUnreadable();
      await clickInReader(browser, 'Choose the article yourself');
      await waitForPick(browser);
      await browser.inPage((document) => {
        const host = document.documentElement.lastElementChild;
        for (const target of [host, document, window])
          for (const key of ['Enter', 'Escape'])
            target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        host?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
      expect(await inPick(browser, (root) => root.querySelector('.pick-bar') !== null)).toBe(true);
    });

    test('goes on while the page takes away what is outlined, and the layer itself', async () => {
      const browser = await openUnreadable();
      await clickInReader(browser, 'Choose the article yourself');
      await waitForPick(browser);
      const at = await middleOf(browser, '#letter p');
      await browser.clickAt(at.x, at.y);
      const before = await wordsShown(browser);
      await browser.inPage((document) => {
        document.querySelector('#letter')?.remove();
        document.documentElement.lastElementChild?.remove();
      });
      await until('something else is outlined', async () => (await wordsShown(browser)) !== before);
      await browser.pressKey('Escape');
      await waitForNoPick(browser);
    });

    test('works on a page of 50,000 nodes', async () => {
      const { browser, open } = world();
      await open('wide.html');
      await browser.pressButton();
      await until('the reader says what it is', () =>
        browser.inReader((root) => root.querySelector('.unreadable, .article-body') !== null),
      );
      await clickInReader(browser, 'More');
      await clickInReader(browser, 'Choose the article yourself');
      await waitForPick(browser);
      await browser.pressKey('ArrowUp');
      expect(await wordsShown(browser)).toBeGreaterThan(0);
      await browser.pressKey('Escape');
      await waitForNoPick(browser);
    });

    test('is remembered for the site, and has no violation in light and dark', async () => {
      const { site } = world();
      const browser = await openUnreadable();
      await clickInReader(browser, 'Choose the article yourself');
      await waitForPick(browser);
      for (const scheme of ['light', 'dark'] as const) {
        await browser.setColorScheme(scheme);
        expect(await browser.axe('pick', scheme === 'dark' ? 'colours' : 'all')).toEqual([]);
      }
      await browser.setColorScheme('light');
      const at = await middleOf(browser, '#letter p');
      await browser.clickAt(at.x, at.y);
      await browser.pressKey('ArrowUp');
      const { host, hostname } = new URL(await browser.url());
      await clickInPick(browser, `Always on ${host}`);
      await clickInPick(browser, 'Read this');
      await waitForReader(browser, LETTER);
      await browser.open(site.url('slate-2.html', hostname.split('.')[0]));
      await browser.pressButton();
      await waitForReader(browser, LETTER);
      const text = await browser.inReader(
        (root) => root.querySelector<HTMLElement>('.article-body')?.innerText,
      );
      expect(text).not.toContain('Item 7');
    });
  });
}
