import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInReader, waitForNoReader, waitForReader } from '../user';

/** Whether the reader fills the window and gets the clicks. */
const isOnTop = (browser: Driver) =>
  browser.inReader((root) => {
    const { innerWidth, innerHeight } = window;
    const corners = [
      [2, 2],
      [innerWidth / 2, innerHeight / 2],
      [innerWidth - 20, innerHeight - 2],
    ] as const;
    return corners.every(([x, y]) => document.elementFromPoint(x, y) === root.host);
  });

const PAGES = [
  'strict-csp.html',
  'trusted-types.html',
  'isolated.html',
  'sandboxed.html',
  'hostile.html',
  'modal.html',
  'keys.html',
] as const;

/** Pages that forbid, cover, restyle or swallow. */
export function hostilePages(world: () => World): void {
  describe('the reader', () => {
    test.each(PAGES)('is readable, on top and closable on %s', async (path) => {
      const { browser, open } = world();
      await open(path);
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      expect(await isOnTop(browser)).toBe(true);
      await until('the picture is drawn', () =>
        browser.inReader(
          (root) =>
            (root.querySelector<HTMLImageElement>('figure img, .article img')?.naturalWidth ?? 0) >
            1,
        ),
      );
      await clickInReader(browser, 'Close reader');
      await waitForNoReader(browser);
    });

    test('stays on top of a dialog that the page opens later', async () => {
      const { browser, open } = world();
      await open('late-modal.html');
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      await browser.inPage((document) =>
        document.querySelector<HTMLDialogElement>('#modal')?.showModal(),
      );
      await until('the reader is on top again', () => isOnTop(browser));
      await clickInReader(browser, 'Close reader');
      await waitForNoReader(browser);
    });

    test('is seen on a page that hides everything', async () => {
      const { browser, open } = world();
      await open('hidden.html');
      await browser.pressButton();
      await until('the reader is on top', () => isOnTop(browser));
      await browser.pressButton();
      await waitForNoReader(browser);
    });
  });
}
