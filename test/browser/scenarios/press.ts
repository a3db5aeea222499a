import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { SAMPLE } from '../journey';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInReader, readerText, waitForNoReader, waitForPopup, waitForReader } from '../user';

/** Words of the sample page that are not the article's. */
const JUNK = [
  'We value your privacy',
  'Winter boilers',
  'walking boots',
  'Read more',
  'Cold Ness',
  'Harbour dues',
  'The Courier at six',
  'Subscribe',
  'OldSalt52',
  'Leave a comment',
  'Previous story',
  'Most read',
  'Recommended',
  'lawnmower',
  'All rights reserved',
  '412 shares',
  'Advertisement',
  'WhatsApp',
  'lives above a chandlery',
];

/** All that closing must put back, as one text. */
const stateOf = (browser: Driver): Promise<string> =>
  browser.inPage((document) =>
    [
      document.documentElement.outerHTML,
      document.title,
      window.scrollX,
      window.scrollY,
      document.activeElement?.id,
      (document.activeElement as HTMLInputElement).selectionStart,
      history.length,
    ].join('\n'),
  );

/** The press: article or reason, and back to an untouched page. */
export function press(world: () => World): void {
  describe('a press', () => {
    test('shows the article and nothing of what surrounds it', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      const paragraphs = await browser.inPage((document) =>
        [...document.querySelectorAll<HTMLElement>('.story-body > p:not(.read-more)')].map(
          (paragraph) => paragraph.innerText,
        ),
      );
      expect(paragraphs.length).toBeGreaterThan(12);
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      const text = (await readerText(browser)) ?? '';
      expect(paragraphs.filter((paragraph) => !text.includes(paragraph))).toEqual([]);
      expect(JUNK.filter((words) => text.includes(words))).toEqual([]);
      const titles = await browser.inReader(
        (root, title) => root.querySelector<HTMLElement>('.article')?.innerText.split(title).length,
        SAMPLE.title,
      );
      expect(titles).toBe(2);
      const standfirst = await browser.inReader((root) => ({
        inHead: root.querySelector('.head .dek')?.textContent ?? '',
        inText: root.querySelector('.article-body')?.textContent ?? '',
      }));
      expect(standfirst?.inHead).toMatch(/^On Hollin, the timetable hangs/);
      expect(standfirst?.inText).not.toContain(standfirst?.inHead);
      expect(text).toContain('Maren Oakley');
      expect(text).toContain('The Saltmarsh Courier');
    });

    test('shows the pictures of the article, the lazy one included', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      const names = await until('all three pictures are drawn', () =>
        browser.inReader((root) => {
          const images = [...root.querySelectorAll<HTMLImageElement>('figure img')];
          const names = images.map(({ currentSrc }) => currentSrc.replace(/.*\//, ''));
          return images.length > 2 && images.every((image) => image.naturalWidth > 1) && names;
        }),
      );
      expect(names).toEqual(['ferry.jpg', 'mill.jpg', 'day.svg']);
    });

    test('on the open reader leaves the page as it was', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.inPage((document) => {
        const field = document.querySelector<HTMLInputElement>('#field');
        field?.focus();
        field?.setSelectionRange(5, 5);
        window.scrollTo(0, 300);
      });
      const before = await stateOf(browser);
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      await browser.pressButton();
      await waitForNoReader(browser);
      expect(await stateOf(browser)).toBe(before);
    });

    test('ends by Escape, with the page as it was', async () => {
      const { browser, open } = world();
      await open('story.html');
      const before = await stateOf(browser);
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
      expect(await stateOf(browser)).toBe(before);
    });

    test('of Alt+R opens and closes', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.pressShortcut('Alt+R');
      await waitForReader(browser, FIRST);
      await browser.pressShortcut('Alt+R');
      await waitForNoReader(browser);
    });

    test('repeated in haste never makes two readers', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.inPage((document) => {
        const most = { most: 0 };
        const root = document.documentElement;
        new MutationObserver(() => {
          most.most = Math.max(most.most, root.childElementCount - 2);
        }).observe(root, { childList: true });
        Object.assign(window, { most });
      });
      for (let presses = 0; presses < 5; presses++) await browser.pressButton();
      const most = await until('a reader has opened', () =>
        browser.inPage(() => (window as never as { most: { most: number } }).most.most),
      );
      expect(most).toBe(1);
    });

    test('does not follow who leaves the page at once', async () => {
      const { browser, open } = world();
      await open('story.html');
      for (let presses = 0; presses < 3; presses++) await browser.pressButton();
      await open('paper/front.html');
      expect(await browser.inPopup(({ body }) => body.innerText)).toBe(null);
      await browser.pressButton();
      await waitForReader(browser, 'a page of links and short items');
    });

    test('on a front page says so, and offers the whole page and the way back', async () => {
      const { browser, open } = world();
      await open('paper/front.html');
      await browser.pressButton();
      await waitForReader(browser, 'a page of links and short items');
      await clickInReader(browser, 'Try the whole page');
      await waitForReader(browser, 'Herring are back');
      await browser.pressButton();
      await waitForNoReader(browser);
      await browser.pressButton();
      await clickInReader(browser, 'Back to the page');
      await waitForNoReader(browser);
    });

    test('on a page of the browser itself opens the popup, which says why', async () => {
      const { browser } = world();
      await browser.open(browser.name === 'chromium' ? 'chrome://version' : 'about:preferences');
      await browser.pressButton();
      await waitForPopup(browser, 'The browser does not let extensions read this page');
      await browser.closePopup();
    });

    test('of Alt+R with the popup open opens the reader, and the popup gives way', async () => {
      const { browser, open } = world();
      await open('story.html');
      await browser.pressShortcut('Alt+Shift+K');
      await waitForPopup(browser, 'Moving the mud at Wendmouth');
      await browser.pressShortcut('Alt+R');
      await waitForReader(browser, FIRST);
      await until('the popup is closed', async () => (await browser.inPopup(() => true)) === null);
    });

    test('pauses what plays, and closing lets it go on', async () => {
      const { browser, open } = world();
      await open('media.html');
      const isPlaying = () =>
        browser.inPage((document) => document.querySelector('audio')?.paused === false);
      await browser.clickAt(200, 100); // browsers let only a page that was touched play
      await browser.inPage((document) => document.querySelector('audio')?.play());
      expect(await isPlaying()).toBe(true);
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      expect(await isPlaying()).toBe(false);
      await browser.pressButton();
      await waitForNoReader(browser);
      await until('the page plays again', isPlaying);
    });
  });
}
