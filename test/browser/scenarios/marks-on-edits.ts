import { describe, expect, test } from 'vitest';
import { until } from '../driver';
import { SAMPLE } from '../journey';
import { clear } from '../library-seed';
import type { World } from '../suite';
import { clickInReader, waitForNoReader } from '../user';
import { isSaved, read, select, shown, waitForMarks } from './marks';

/** Highlights on pages that do not stay as they were. */
export function marksOnEdits(world: () => World): void {
  describe('a highlight on a page that changes', () => {
    test('is found again in a page that was edited', async () => {
      const { browser, open } = world();
      await browser.openOwn('src/pages/library/library.html');
      await clear(browser);
      await open(SAMPLE.path);
      await read(browser, SAMPLE.end);
      await select(browser, 3, 0, 50);
      await clickInReader(browser, 'Rose');
      const [before = ''] = await waitForMarks(browser, 1);
      await until('the article is kept', () => isSaved(browser));
      const words = before.replace('rose: ', '');
      const isEdited = await browser.inPage((document, words) => {
        const marked = [...document.querySelectorAll('p')].find(({ textContent }) =>
          textContent?.includes(words),
        );
        if (!marked) return false;
        const put = document.createElement('p');
        put.textContent =
          'This paragraph was put in later, when the article had been read by many.';
        marked.before(put);
        const edited = words.replace(/( \S+ \S+) /, '$1  quite ');
        marked.textContent = String(marked.textContent).replace(words, edited);
        return true;
      }, words);
      expect(isEdited).toBe(true);
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      await read(browser, SAMPLE.end);
      const [after = ''] = await waitForMarks(browser, 1);
      expect(after).toContain('quite');
      expect(after.replace(/\s*quite\s*/, ' ')).toBe(before);
    });

    test('stays while the page below edits itself, and is found in what it became', async () => {
      const { browser, open } = world();
      await browser.openOwn('src/pages/library/library.html');
      await clear(browser);
      await open(SAMPLE.path);
      await browser.inPage((document) => {
        let edits = 0;
        // As a live page does: a line more at the head, and words that come and go at each end.
        setInterval(() => {
          const [first] = document.querySelectorAll('article p, main p');
          const line = document.createElement('p');
          line.textContent = `Update ${++edits}: the ferry is still waiting for the tide, as it was before.`;
          if (edits < 6) first?.before(line);
          for (const { lastChild } of document.querySelectorAll('article p, main p'))
            if (lastChild instanceof Text) lastChild.data += edits % 2 ? ' ' : '';
          document.documentElement.dataset.edits = String(edits);
        }, 30);
      });
      const edits = () =>
        browser.inPage(({ documentElement }) => Number(documentElement.dataset.edits));
      await read(browser, SAMPLE.end);
      const begun = await edits();
      await select(browser, 8, 0, 50);
      await clickInReader(browser, 'Rose');
      const before = await waitForMarks(browser, 1);
      await until('the page has gone on', async () => (await edits()) > begun + 20);
      expect(await shown(browser)).toEqual(before);
      await until('the article is kept', () => isSaved(browser));
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      await read(browser, SAMPLE.end);
      expect(await waitForMarks(browser, 1)).toEqual(before);
    });
  });
}
