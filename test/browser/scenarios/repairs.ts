import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { type Holding, holdFiles } from '../held-files';
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

  describe('rules of sites', () => {
    const HOST = 'harbour.example';
    const RULES = {
      [HOST]: [
        {
          kind: 'drop',
          like: {
            tag: 'div',
            names: ['member', 'note'],
            opening: 'From our members:',
            within: ['main', 'article'],
            holds: { p: 1 },
            length: 210,
            linked: 0,
            place: 0.5,
            share: 0.1,
          },
        },
      ],
    };
    /** Chooses a file as the browser does once it was picked. */
    const choose = (browser: Driver, text: string) =>
      browser.inPage((document, text) => {
        const input = document.querySelector<HTMLInputElement>('.rule-files input[type=file]');
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], 'rules.json'));
        if (!input) throw new Error('no field for files');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    const says = (browser: Driver, words: string) =>
      until(`it says “${words}”`, () =>
        browser.inPage(
          (document, words) =>
            document.querySelector<HTMLElement>('#sites')?.innerText.includes(words) === true,
          words,
        ),
      );

    test('come from a file, refuse what is none, and go into a file that is the same', async () => {
      const { browser } = world();
      await browser.openOwn('src/pages/settings/settings.html#sites');
      await until('the panel is there', () =>
        browser.inPage((document) => document.querySelector('.rule-files') !== null),
      );
      await choose(browser, 'no rules');
      await says(browser, '0 rules taken from the file; 1 entries are no rules.');
      await choose(browser, JSON.stringify(RULES));
      await says(browser, '1 rules taken from the file.');
      await says(browser, 'Leaves out the part that begins “From our members:”');
      expect(await faults(browser, 'page')).toEqual([]);
      await holdFiles(browser);
      await clickInPage(browser, 'Save as a file');
      const file = await until('the file is there', () =>
        browser.inPage(async ({ defaultView }) => {
          const view = defaultView as unknown as Holding;
          return (view.wrappedJSObject ?? view).lecternFile?.text();
        }),
      );
      expect(JSON.parse(file)).toMatchObject(RULES);
      await clickInPage(browser, `Forget site ${HOST}`);
      await says(browser, `The rules of ${HOST} are forgotten.`);
      await choose(browser, file);
      await says(browser, 'Leaves out the part that begins “From our members:”');
      await clickInPage(browser, `Forget site ${HOST}`);
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
