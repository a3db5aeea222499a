import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import { clear } from '../library-seed';
import type { World } from '../suite';
import { waitForReader } from '../user';

/** What the window of lines holds: how many lines, and their letters. */
function held(root: ShadowRoot) {
  const box = root.querySelector('.line-window')?.getBoundingClientRect();
  const article = root.querySelector('.article');
  const top = root.querySelector('.reader')?.scrollTop;
  if (!box || !article) return null;
  const range = document.createRange();
  const tops = new Set<number>();
  let words = '';
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.getBoundingClientRect();
    if (!block || block.bottom < box.top || block.top > box.bottom) continue;
    for (let at = 0; at < (node as Text).length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const letter = range.getBoundingClientRect();
      if (!letter.width || letter.top + 5 < box.top || letter.bottom - 5 > box.bottom) continue;
      tops.add(Math.round(letter.top));
      words += (node as Text).data[at];
    }
  }
  return { words: words.replace(/\s/g, ''), lines: tops.size, at: [top, box.top] };
}

/** Waits until the reader stands still, and answers with what its window of lines holds then. */
function standing(browser: Driver) {
  let before = '';
  return until('the lines stand still', async () => {
    const now = await browser.inReader(held);
    const is = JSON.stringify(now);
    const stands = is === before;
    before = is;
    return stands && now?.words ? now : null;
  });
}

/** What leads the eye: a window of lines. */
export function focus(world: () => World): void {
  const read = async () => {
    const { browser, open } = world();
    // What was kept of this article would open where it was left.
    await browser.openOwn('src/pages/library/library.html');
    await clear(browser);
    await open(SAMPLE.path);
    await browser.pressButton();
    await waitForReader(browser, SAMPLE.end);
    return browser;
  };

  describe('line focus', () => {
    test('comes by its key, moves by exactly one line with the arrows, and goes again', async () => {
      const browser = await read();
      const text = await browser.inReader((root) =>
        root.querySelector('.article-body')?.textContent?.replace(/\s/g, ''),
      );
      // Into the text, below title and picture.
      for (let step = 0; step < 4; step++) await browser.pressKey('j');
      await browser.pressKey('r');
      const seen = [await standing(browser)];
      for (let step = 0; step < 3; step++) {
        await browser.pressKey('ArrowDown');
        seen.push(await standing(browser));
      }
      expect(seen.map(({ lines }) => lines)).toEqual([1, 1, 1, 1]);
      // The letters of one line follow those of the line before.
      const all = seen.map(({ words }) => words).join('');
      expect(text).toContain(all);
      for (let step = 0; step < 3; step++) {
        await browser.pressKey('ArrowUp');
        await standing(browser);
      }
      expect((await standing(browser)).words).toBe(seen[0]?.words);
      expect(await browser.axe('reader')).toEqual([]);
      for (const lines of [3, 5]) {
        await browser.pressKey('r');
        await until(`it holds ${lines} lines`, async () => {
          const { lines: now } = await standing(browser);
          return now === lines;
        });
      }
      await browser.pressKey('r');
      await until('it is off', () =>
        browser.inReader((root) => root.querySelector('.line-window') === null),
      );
      expect(await browser.readers()).toBe(1);
    });
  });
}
