import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import type { World } from '../suite';
import { clickInPage, clickInPopup, clickInReader, waitForPopup, waitForReader } from '../user';

const STORY = 'Moving the mud at Wendmouth';

const isSaved = (browser: Driver) =>
  until('the reader says that it is saved', () =>
    browser.inReader(
      (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
    ),
  );

/** How often the popup's list has an article of this title. */
const timesInPopup = (browser: Driver, title: string) =>
  browser.inPopup(
    (document, title) =>
      [...document.querySelectorAll<HTMLElement>('.row-title')].filter(
        ({ innerText }) => innerText === title,
      ).length,
    title,
  );

/** Saving, finding again, reading without the network. */
export function keep(world: () => World): void {
  describe('an article', () => {
    test('saved in the reader is in the popup and opens offline with its pictures', async () => {
      const { browser, open, site } = world();
      await open(SAMPLE.path);
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      await clickInReader(browser, 'Save');
      await isSaved(browser);
      await browser.pressShortcut('Alt+Shift+K');
      await waitForPopup(browser, SAMPLE.title);
      site.offline = true;
      const before = site.requests.length;
      try {
        await clickInPopup(browser, SAMPLE.title);
        await browser.followNewTab();
        const drawn = await until('the stored article and its pictures are shown', () =>
          browser.inPage((document, end) => {
            const images = [...document.querySelectorAll<HTMLImageElement>('figure img')];
            const all = images.length > 0 && images.every((image) => image.naturalWidth > 1);
            return all && document.body.innerText.includes(end) && images.length;
          }, SAMPLE.end),
        );
        expect(drawn).toBe(3);
        expect(site.requests.slice(before)).toEqual([]);
      } finally {
        site.offline = false;
      }
    });

    test('open over its page is kept and tagged by t, in a window that the page cannot read', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.pressButton();
      await waitForReader(browser, STORY);
      await browser.pressKey('t');
      await browser.followNewTab();
      await until('a tag can be typed', () =>
        browser.inPage((document) => document.activeElement?.localName === 'input'),
      );
      expect(await browser.axe('page')).toEqual([]);
      for (const key of 'mudflats') await browser.pressKey(key);
      await browser.pressKey('Enter');
      await until('it is taken', () =>
        browser.inPage((document) => document.querySelector('.chip')?.textContent === 'mudflats'),
      );
      await browser.pressKey('Enter');
      await browser.followBack();
      await isSaved(browser);
      expect(await browser.inPage(({ body }) => body.outerHTML.includes('mudflats'))).toBe(false);
      await browser.openOwn('src/pages/library/library.html');
      await until('the library lists the tag', () =>
        browser.inPage((document) =>
          [...document.querySelectorAll('.tag-entry .name')].some(
            ({ textContent }) => textContent === 'mudflats',
          ),
        ),
      );
    });

    test('saved by Alt+Shift+S, twice, is in the popup once', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.pressShortcut('Alt+Shift+S');
      await browser.pressShortcut('Alt+Shift+K');
      await waitForPopup(browser, STORY);
      await until('the list has it', async () => (await timesInPopup(browser, STORY)) === 1);
      await browser.closePopup();
      await browser.pressShortcut('Alt+Shift+S');
      await browser.pressButton();
      await waitForReader(browser, STORY);
      await isSaved(browser);
      await browser.pressShortcut('Alt+Shift+K');
      await waitForPopup(browser, STORY);
      const times = await until('the list is there', () => timesInPopup(browser, STORY));
      expect(times).toBe(1);
      await browser.closePopup();
    });

    test('says which pictures it lacks, and gets them once their site is allowed', async () => {
      const { browser, open, site } = world();
      const elsewhere = site.url('paper/pictures/mill.jpg', 'pictures');
      await open('story.html');
      await browser.inPage((document, address) => {
        const image = document.querySelector('article img') as HTMLImageElement;
        image.src = address;
      }, elsewhere);
      await browser.pressButton();
      await waitForReader(browser, STORY);
      await clickInReader(browser, 'Save');
      await waitForReader(browser, 'Saved with 0 of 1 pictures');
      await clickInReader(browser, 'Fetch the missing pictures');
      await browser.followNewTab();
      await until('the window asks', () =>
        browser.inPage((document) => document.body.innerText.includes('1 of 1 pictures')),
      );
      expect(await browser.inPage((document) => document.body.innerText)).toContain(
        new URL(elsewhere).host,
      );
      expect(await browser.axe('page')).toEqual([]);
      await browser.allowAsked(() => clickInPage(browser, 'Allow and fetch'));
      await browser.followBack();
      // The screen of a test has no window manager that would give the focus back.
      await browser.inPage(() => window.dispatchEvent(new Event('focus')));
      // The toast may be gone by now; what the control says stays.
      await until('the reader has them', () =>
        browser.inReader((root) =>
          [...root.querySelectorAll<HTMLElement>('.toolbar [aria-pressed="true"]')].some(
            ({ title }) => /^Saved(?! with)/.test(title),
          ),
        ),
      );
    });
  });
}
