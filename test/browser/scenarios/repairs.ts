import { describe, expect, test } from 'vitest';
import { until } from '../driver';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInPage, clickInReader, faults, waitForReader } from '../user';

const NOTE = 'From our members';
/** What is kept of corrections, and what is told of a page that reads badly. */
export function repairs(world: () => World): void {
  describe('a correction for a site', () => {
    test('is listed in words, can be changed, taken back and brought back', async () => {
      const { browser, open } = world();
      await open('noted.html');
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      await browser.pressKey('x');
      await until('the ledger is open', () =>
        browser.inReader((root) => root.querySelector('.ledger-bar') !== null),
      );
      const { host } = new URL(await browser.url());
      await clickInReader(browser, host);
      const at = await until('the note is there', () =>
        browser.inReader((root, note) => {
          const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
          const part = parts.findLast(({ innerText }) => innerText.includes(note));
          part?.scrollIntoView({ block: 'center' });
          const box = part?.getBoundingClientRect();
          return box && { x: box.x + 40, y: box.y + box.height / 2 };
        }, NOTE),
      );
      await browser.clickAt(at.x, at.y);
      await clickInReader(browser, 'Done');
      await until('the note is gone', () =>
        browser.inReader(
          (root, note) => !root.querySelector('.article-body')?.textContent?.includes(note),
          NOTE,
        ),
      );
      await browser.openOwn('src/pages/settings/settings.html#sites');
      const shows = (words: string) => () =>
        browser.inPage(
          (document, words, host) =>
            document
              .querySelector<HTMLElement>(`[aria-label="${host}"]`)
              ?.innerText.includes(words) === true,
          words,
          host,
        );
      await until('the rule is told', shows(`Leaves out the part that begins “${NOTE}`));
      expect(await faults(browser, 'page')).toEqual([]);
      await clickInPage(browser, `Forget site ${host}`);
      await until('it is gone', async () => !(await shows(NOTE)()));
      await clickInPage(browser, 'Undo');
      await until('it is back', shows(NOTE));
    });
  });

  describe('a report', () => {
    test('is shown before it is saved, with the text and without what was typed', async () => {
      const { browser, open } = world();
      await open('slate.html');
      await browser.inPage((document) => {
        document.body.insertAdjacentHTML('beforeend', '<input value="typed-secret">');
      });
      await browser.pressButton();
      await waitForReader(browser, 'Report this page');
      await clickInReader(browser, 'Report this page');
      await browser.followNewTab();
      const text = await until('the report is written', () =>
        browser.inPage((document) => document.querySelector('textarea')?.value),
      );
      expect(text).toContain('Low water at six');
      expect(text).not.toContain('typed-secret');
      expect(text).not.toContain('<input');
      expect(await faults(browser, 'page')).toEqual([]);
      await clickInPage(browser, 'Save the file');
      await until('it says so', () =>
        browser.inPage((document) => document.body.innerText.includes('The file is saved')),
      );
    });
  });
}
