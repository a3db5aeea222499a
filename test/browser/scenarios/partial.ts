import { describe, expect, test } from 'vitest';
import { until } from '../driver';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInReader, waitForReader } from '../user';

const LABEL = 'Page 1 of 4.';
const TITLE = 'Moving the mud at Wendmouth';

/** What of an article is not here is said in the reader, and still on the saved copy. */
export function partial(world: () => World): void {
  describe('an article of several pages', () => {
    test('says so over the page and on the copy that is kept', async () => {
      const { browser, open } = world();
      await open('serial.html');
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      const label = await browser.inReader(
        (root) => root.querySelector<HTMLElement>('.part')?.innerText,
      );
      expect(label).toBe(LABEL);
      expect(await browser.axe('reader')).toEqual([]);
      await clickInReader(browser, 'Save');
      await until('it is kept', () =>
        browser.inReader(
          (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
        ),
      );
      await browser.openOwn('src/pages/library/library.html');
      await until('the library shows it', () =>
        browser.inPage((document, title) => {
          const titles = [...document.querySelectorAll<HTMLElement>('.row-title')];
          const row = titles.find(({ innerText }) => innerText === title);
          row?.click();
          return row !== undefined;
        }, TITLE),
      );
      await until('the copy says the same', () =>
        browser.inPage(
          (document, label) =>
            document.querySelector<HTMLElement>('.part')?.innerText.startsWith(label) === true,
          LABEL,
        ),
      );
      expect(await browser.axe('page')).toEqual([]);
    });
  });
}
