import { afterEach, describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import { cornersOf, pagesOf, startEdgeOf } from '../pdf';
import type { World } from '../suite';
import { waitForReader } from '../user';

/** Waits until the reader knows how it looks on paper. */
const paperIsReady = (browser: Driver) =>
  until('the styles for paper are there', () =>
    browser.inReader((root) => (root.adoptedStyleSheets.at(-1)?.cssRules.length ?? 0) > 0),
  );

/** On paper there is the article and nothing else. */
export function print(world: () => World): void {
  describe('printing', () => {
    afterEach(() => world().browser.setColorScheme('light'));

    test('the page without the reader prints as it always did', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      expect(pagesOf(await browser.print()).join()).toContain('We value your privacy');
    });

    test('the dark reader prints the article alone, page by page, on white', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await browser.setColorScheme('dark');
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      await paperIsReady(browser);
      const pdf = await browser.print();
      const pages = pagesOf(pdf);
      const text = pages.join(' ');
      // Firefox draws bold letters of a variable font as shapes.
      if (browser.name === 'chromium') expect(pages[0]).toContain(SAMPLE.title);
      expect(pages[0]).toContain('the ferry, the bakery and the school share one battery.');
      expect(text).toContain(SAMPLE.end);
      expect(pages.at(-1)).toMatch(/From The Saltmarsh Courier, .*2026 — http.*article\.html/);
      expect(text).not.toMatch(/We value your privacy|Winter boilers|Skip to content|Close reader/);
      expect(text.split(SAMPLE.title).length).toBeLessThan(3);
      expect(pages.every((page) => page.length > 40)).toBe(true);
      expect(pages.length).toBeGreaterThan(2);
      expect(pages.length).toBeLessThan(7);
      expect(startEdgeOf(pdf)).toBeCloseTo(18, 0);
      expect(cornersOf(pdf)).toBe(255);
    });

    test('afterwards the page is as it was', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      const shown = () =>
        browser.inPage(({ body }) => [body.getAttribute('style'), body.offsetHeight > 0]);
      const before = await shown();
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      await browser.print();
      await until('what was hidden is shown again', async () => {
        const now = await shown();
        return JSON.stringify(now) === JSON.stringify(before);
      });
    });
  });
}
