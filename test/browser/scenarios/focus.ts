import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import { clear } from '../library-seed';
import type { World } from '../suite';
import { faults, waitForReader } from '../user';

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

/** Turns a switch among the reading aids of the appearance panel, by keys. */
async function choose(browser: Driver, name: string): Promise<void> {
  const isOn = () =>
    browser.inReader((root, name) => {
      const labels = [...root.querySelectorAll<HTMLElement>('.appearance label')];
      const label = labels.find(({ textContent }) => textContent === name);
      const fold = label?.closest('details');
      if (fold) fold.open = true;
      const input = label?.querySelector('input');
      input?.focus();
      return input && root.activeElement === input ? { is: input.checked } : null;
    }, name);
  await browser.pressKey(',');
  const before = await until('the switch has the focus', isOn);
  await browser.pressKey(' ');
  await until('it is turned', async () => (await isOn())?.is === !before.is);
  await browser.pressKey('Escape');
  await until('the panel is gone', () =>
    browser.inReader((root) => root.querySelector('.appearance') === null),
  );
}

/** What leads the eye: a window of lines, stronger words. */
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
      expect(await faults(browser, 'reader')).toEqual([]);
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

    test('is a ruler where that is chosen', async () => {
      const browser = await read();
      await choose(browser, 'Ruler instead of shade');
      await browser.pressKey('r');
      await until('the ruler is there', () =>
        browser.inReader((root) => root.querySelector('.line-window.ruler') !== null),
      );
      expect((await standing(browser)).lines).toBe(1);
      expect(await faults(browser, 'reader')).toEqual([]);
      for (let press = 0; press < 3; press++) await browser.pressKey('r');
      await until('it is off', () =>
        browser.inReader((root) => root.querySelector('.line-window') === null),
      );
      await choose(browser, 'Ruler instead of shade');
    });
  });

  describe('stronger beginnings of words', () => {
    const drawn = (browser: Driver) =>
      browser.inReader((root) => ({
        starts: root.querySelectorAll('.word-start').length,
        text: root.querySelector<HTMLElement>('.article-body')?.innerText,
        blocks: [...root.querySelectorAll('.article-body p')].map(
          (block) => block.getBoundingClientRect().height,
        ),
      }));

    test('are off until they are chosen, move no line, leave the text as it is, and go again', async () => {
      const browser = await read();
      const before = await drawn(browser);
      expect(before?.starts).toBe(0);
      expect(before?.text).toContain(SAMPLE.end);
      await choose(browser, 'Stronger beginnings of words');
      const after = await until('they are drawn', async () => {
        const now = await drawn(browser);
        return now && now.starts > 20 ? now : null;
      });
      expect({ ...after, starts: 0 }).toEqual(before);
      expect(await faults(browser, 'reader')).toEqual([]);
      await choose(browser, 'Stronger beginnings of words');
      await until('they are gone', async () => (await drawn(browser))?.starts === 0);
      expect(await drawn(browser)).toEqual(before);
    });
  });
}
