import { describe, test } from 'vitest';
import { until } from '../driver';
import type { World } from '../suite';
import { waitForNoReader } from '../user';

/** Milliseconds: the largest page on the slowest machine. */
const PATIENCE = 180_000;

const PAGES = [
  'huge.html',
  'wide.html',
  'deep.html',
  'clobbered.html',
  'frames.html',
  'bodiless.html',
  'empty.html',
] as const;

/** Pages that break or burden what reads them. */
export function badInput(world: () => World): void {
  describe('a press on bad input', () => {
    test.each(PAGES)('%s gets an answer, and the tab lives on', async (path) => {
      const { browser, open } = world();
      await open(path);
      await browser.pressButton();
      const hasAnswer = () =>
        browser.inReader((root) => root.querySelector('.article, .unreadable') !== null);
      await until('the reader has an answer', hasAnswer, PATIENCE);
      await browser.pressButton();
      await waitForNoReader(browser);
      await until('the page answers', () => browser.inPage(() => true));
    });
  });
}
