import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { FIRST, STANDFIRST } from '../pages';
import type { World } from '../suite';
import { clickInPage, clickInReader, waitForNoReader, waitForReader } from '../user';

const label = (browser: Driver): Promise<string | undefined | null> =>
  browser.inReader((root) => root.querySelector<HTMLElement>('.part span')?.innerText);

/** Opens a serial in the reader. */
async function read({ browser, open }: World, path: string): Promise<void> {
  await open(path);
  await browser.pressButton();
  await waitForReader(browser, FIRST);
}

/** Opens the list of all articles: what was read to its end is not among the unread. */
async function openAll(browser: Driver): Promise<void> {
  await browser.openOwn('src/pages/library/library.html');
  await clickInPage(browser, 'All');
}

/** Keeps what the reader shows, and opens the copy. */
async function keepAndOpen(browser: Driver, title: string): Promise<void> {
  await clickInReader(browser, 'Save');
  await until('it is kept', () =>
    browser.inReader(
      (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
    ),
  );
  await openAll(browser);
  await until('the library shows it', () =>
    browser.inPage((document, title) => {
      const titles = [...document.querySelectorAll<HTMLElement>('.row-title')];
      const row = titles.find(({ innerText }) => innerText === title);
      row?.click();
      return row !== undefined;
    }, title),
  );
}

const copySays = (browser: Driver, text: string) =>
  until(`the copy says “${text}”`, () =>
    browser.inPage(
      (document, text) =>
        document.querySelector<HTMLElement>('.reader .page')?.innerText.includes(text) === true,
      text,
    ),
  );

/** The middle of the button below the text, and how far from the top its last paragraph is. */
const belowText = (browser: Driver) =>
  browser.inReader((root) => {
    const button = root.querySelector('.article-body ~ .later .part button');
    button?.scrollIntoView({ block: 'center' });
    const box = button?.getBoundingClientRect();
    const last = [...root.querySelectorAll('.article-body p')].at(-1);
    return box && last
      ? { x: box.x + box.width / 2, y: box.y + box.height / 2, last: last.textContent ?? '' }
      : null;
  });

const topOf = (browser: Driver, text: string) =>
  browser.inReader((root, text) => {
    const all = [...root.querySelectorAll('.article-body p')];
    return all.find(({ textContent }) => textContent === text)?.getBoundingClientRect().top ?? null;
  }, text);

/** What of an article is not here is said in the reader, and still on the saved copy. */
export function partial(world: () => World): void {
  describe('an article of several pages', () => {
    test('says so over the page and on the copy that is kept', async () => {
      const { browser, site } = world();
      await read(world(), 'serial.html');
      expect(await label(browser)).toBe('Page 1 of 4.');
      expect(await browser.axe('reader')).toEqual([]);
      expect(site.requests).not.toContain('serial-2.html');
      await keepAndOpen(browser, 'The serial of Wendmouth');
      await copySays(browser, 'Page 1 of 4.');
      expect(await browser.axe('page')).toEqual([]);
    });

    test('is brought together at a press, the rest at another, and kept whole', async () => {
      const { browser, site } = world();
      await read(world(), 'saga.html');
      site.failing.add('saga-3.html');
      const button = await until('there is a button below', () => belowText(browser));
      const before = (await topOf(browser, button.last)) ?? 0;
      await browser.clickAt(button.x, button.y);
      await waitForReader(browser, '3 of 4 pages. Page 3 is missing.');
      const after = (await topOf(browser, button.last)) ?? 0;
      expect(Math.abs(after - before)).toBeLessThan(40);
      expect(await browser.axe('reader')).toEqual([]);
      site.failing.clear();
      const again = await until('there is a button below', () => belowText(browser));
      await browser.clickAt(again.x, again.y);
      await waitForReader(browser, 'All 4 pages are here.');
      const asked = site.requests.filter((path) => /^saga-\d/.test(path));
      expect(asked).toEqual([2, 3, 4, 3].map((number) => `saga-${number}.html`));
      const shown = await browser.inReader((root) => ({
        headings: [...root.querySelectorAll<HTMLElement>('.article-body h2')].map(
          ({ innerText }) => innerText,
        ),
        text: root.querySelector<HTMLElement>('.article')?.innerText ?? '',
        pictures: [...root.querySelectorAll<HTMLImageElement>('.article-body img')].map(
          ({ src }) => new URL(src).pathname + new URL(src).search,
        ),
      }));
      expect(shown?.headings).toEqual(['Part 1', 'Part 2', 'Part 3', 'Part 4']);
      expect(shown?.text.split(STANDFIRST)).toHaveLength(2);
      expect(shown?.pictures).toEqual([1, 2, 3, 4].map((at) => `/paper/pictures/mill.jpg?${at}`));
      await keepAndOpen(browser, 'The saga of Wendmouth');
      await copySays(browser, 'All 4 pages are here.');
      await copySays(browser, 'day 4 of part 4.');
      expect(await browser.axe('page')).toEqual([]);
    });

    test('is put right with its other pages beside it, and none of them is lost', async () => {
      const { browser, site } = world();
      await read(world(), 'saga.html');
      await clickInReader(browser, 'Save');
      await clickInReader(browser, 'Load all');
      await waitForReader(browser, 'All 4 pages are here.');
      const asked = site.requests.filter((path) => /^saga-\d/.test(path)).length;
      await browser.pressKey('x');
      await waitForReader(browser, 'The others come back when you are done.');
      const at = await until('a paragraph is there', () =>
        browser.inReader((root) => {
          const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
          const part = parts.findLast(({ innerText }) => innerText.includes('day 4 of part 1.'));
          part?.scrollIntoView({ block: 'center' });
          const box = part?.getBoundingClientRect();
          return box && { x: box.x + 40, y: box.y + box.height / 2 };
        }),
      );
      await browser.clickAt(at.x, at.y);
      await clickInReader(browser, 'Done');
      const shown = () =>
        browser.inReader((root) => root.querySelector<HTMLElement>('.article')?.innerText ?? '');
      await until('it is put right', async () => {
        const text = await shown();
        return text?.includes('day 4 of part 4.') && !text.includes('day 4 of part 1.');
      });
      await until('the copy is no longer being written', () =>
        browser.inReader((root) => !root.querySelector('.toolbar [aria-busy="true"]')),
      );
      expect(await label(browser)).toBe('All 4 pages are here.');
      expect(site.requests.filter((path) => /^saga-\d/.test(path))).toHaveLength(asked);
      await openAll(browser);
      await until('the copy is put right, with all pages', () =>
        browser.inPage((document) => {
          const titles = [...document.querySelectorAll<HTMLElement>('.row-title')];
          titles.find(({ innerText }) => innerText === 'The saga of Wendmouth')?.click();
          const text = document.querySelector<HTMLElement>('.article')?.innerText ?? '';
          return text.includes('day 4 of part 4.') && !text.includes('day 4 of part 1.');
        }),
      );
    });

    test('ends where a page leads back', async () => {
      const { browser, site } = world();
      await read(world(), 'ring.html');
      await clickInReader(browser, 'Load all');
      await waitForReader(browser, '2 of 4 pages. Page 3 is missing. Its address leads to a page');
      expect(site.requests).not.toContain('ring-4.html');
    });

    test('comes no further once the reader is closed', async () => {
      const { browser, site } = world();
      await read(world(), 'serial.html');
      site.hanging.add('serial-2.html');
      const before = site.requests.length;
      await clickInReader(browser, 'Load all');
      await waitForReader(browser, 'Loading page 2…');
      await until('the page is asked for', () =>
        site.requests.slice(before).includes('serial-2.html'),
      );
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      await until('it is no longer waited for', () => site.abandoned.includes('serial-2.html'));
      site.hanging.clear();
    });

    test('comes or is said not to come where the site forbids its page to ask', async () => {
      const { browser } = world();
      await read(world(), 'closed.html');
      await clickInReader(browser, 'Load all');
      const end = { chromium: 'All 2 pages are here.', firefox: 'the site does not allow it' };
      await waitForReader(browser, end[browser.name]);
    });
  });
}
