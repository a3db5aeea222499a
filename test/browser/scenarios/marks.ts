import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import { clear } from '../library-seed';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInReader, faults, waitForNoReader, waitForReader } from '../user';

/** The highlights that the reader shows, each with its colour. */
export const shown = (browser: Driver) =>
  browser.inReader((root) => {
    const found = new Map<string, string>();
    for (const mark of root.querySelectorAll<HTMLElement>('mark.marking')) {
      const { marking = '', colour } = mark.dataset;
      found.set(marking, `${found.get(marking) ?? `${colour}: `}${mark.textContent}`);
    }
    return [...found.values()];
  });

export const waitForMarks = (browser: Driver, count: number) =>
  until(`${count} highlights are shown`, async () => {
    const marks = await shown(browser);
    return marks?.length === count ? marks : null;
  });

/** Where the first characters of a paragraph are; of the reader, or of a page of the extension. */
function ends(root: ParentNode, paragraph: number, from: number, to: number) {
  const element = root.querySelectorAll('.article-body p')[paragraph];
  const text = element?.firstChild;
  if (!element || !text) return null;
  element.scrollIntoView({ block: 'center' });
  const range = document.createRange();
  const middle = (at: number) => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 1, y: top + height / 2 };
  };
  return [middle(from), middle(to)] as const;
}

/** Selects characters of a paragraph with the mouse and waits for the bar. */
export async function select(browser: Driver, paragraph: number, from: number, to: number) {
  const [start, end] = await until('the paragraph is there', () =>
    browser.inReader(ends, paragraph, from, to),
  );
  await browser.drag(start, end);
  await until('the bar is there', () =>
    browser.inReader((root) => root.querySelector('.marks-bar') !== null),
  );
}

export const isSaved = (browser: Driver) =>
  browser.inReader(
    (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
  );

/** Waits until what comes after the article is there. */
export const waitForTools = (browser: Driver) =>
  until('the parts that come later are there', () =>
    browser.inReader((root) => root.querySelector('.marks') !== null),
  );

/** Reads the page and waits for the tools. */
export async function read(browser: Driver, text = FIRST): Promise<void> {
  await browser.pressButton();
  await waitForReader(browser, text);
  await waitForTools(browser);
}

/** Highlights, from a selection to the library. */
export function marks(world: () => World): void {
  describe('a highlight', () => {
    test('made with the mouse keeps the article, and is there again after a reload', async () => {
      const { browser, open } = world();
      await open('story.html');
      await read(browser);
      await select(browser, 0, 4, 30);
      await clickInReader(browser, 'Green');
      const before = await waitForMarks(browser, 1);
      expect(before[0]).toBe(`green: ${FIRST.slice(4, 30)}`);
      await until('the article is kept', () => isSaved(browser));
      const address = await browser.url();
      await browser.open(address);
      await read(browser);
      expect(await waitForMarks(browser, 1)).toEqual(before);
    });

    test('made, coloured and taken back by keys alone', async () => {
      const { browser, open } = world();
      await browser.openOwn('src/pages/library/library.html');
      await clear(browser);
      await open('story.html');
      await read(browser);
      await browser.pressKey('j');
      await browser.pressKey('h');
      await waitForMarks(browser, 1);
      await until('the bar is there', () =>
        browser.inReader((root) => root.querySelector('.marks-bar [aria-pressed]') !== null),
      );
      await browser.pressKey('3');
      await until('it is blue', async () => (await shown(browser))?.[0]?.startsWith('blue: '));
      await browser.pressKey('Escape');
      await browser.pressKey('z');
      await waitForMarks(browser, 0);
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
    });

    test('is in the saved copy and in the list of all highlights', async () => {
      const { browser, open } = world();
      // The same text from another address is the same article, with the highlights it has.
      await browser.openOwn('src/pages/library/library.html');
      await clear(browser);
      await open(SAMPLE.path);
      await read(browser, SAMPLE.end);
      await select(browser, 2, 0, 30);
      await clickInReader(browser, 'Blue');
      const [mark = ''] = await waitForMarks(browser, 1);
      await until('the article is kept', () => isSaved(browser));
      const words = mark.replace('blue: ', '');
      await browser.openOwn('src/pages/library/library.html#highlights');
      await until('the list has it', () =>
        browser.inPage(
          (document, words) =>
            [...document.querySelectorAll('.highlight-quote')].some(
              ({ textContent }) => textContent === words,
            ),
          words,
        ),
      );
      expect(await faults(browser, 'page')).toEqual([]);
      await browser.inPage((document, words) => {
        const links = [...document.querySelectorAll<HTMLElement>('.highlight-quote')];
        links.find(({ textContent }) => textContent === words)?.click();
      }, words);
      const isSeen = () =>
        browser.inPage((document, words) => {
          const found = [...document.querySelectorAll<HTMLElement>('mark.marking')].find(
            ({ textContent }) => textContent === words,
          );
          const box = found?.getBoundingClientRect();
          return box !== undefined && box.top > 0 && box.bottom < window.innerHeight;
        }, words);
      await until('the copy opens at its place', isSeen);
    });

    test('and what is written about it is out of reach of the page', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.inPage((document) => {
        const heard: string[] = [];
        const note = (event: Event) => heard.push(event instanceof KeyboardEvent ? event.key : '');
        for (const type of ['keydown', 'keypress', 'keyup', 'input', 'beforeinput'])
          window.addEventListener(type, note, true);
        Object.assign(document, { heard });
      });
      await read(browser);
      await select(browser, 0, 0, 20);
      await clickInReader(browser, 'Amber');
      await waitForMarks(browser, 1);
      await browser.pressKey('m');
      await browser.followNewTab();
      await until('the note can be written', () =>
        browser.inPage((document) => document.activeElement?.localName === 'textarea'),
      );
      for (const key of 'quxu') await browser.pressKey(key);
      await until('the note is kept', () =>
        browser.inPage((document) => document.querySelector('[role=status]')?.textContent !== ''),
      );
      expect(await faults(browser, 'page')).toEqual([]);
      await browser.followNewTab();
      const seen = await browser.inPage((document) => ({
        heard: (document as Document & { heard: string[] }).heard.join(''),
        text: document.documentElement.outerHTML,
        registered: [...CSS.highlights.keys()],
        frames: window.length,
        loaded: performance.getEntriesByType('resource').map(({ name }) => name),
      }));
      // It may have listened to its window before the reader was there; what is typed in another window it cannot.
      expect(seen.heard).not.toMatch(/[qux]/);
      expect(JSON.stringify(seen)).not.toContain('quxu');
      expect(seen.registered).toEqual([]);
      expect(seen.frames).toBe(0);
      expect(seen.loaded.filter((name) => /-extension:/.test(name))).toEqual([]);
    });
  });
}
