import { describe, expect, test } from 'vitest';
import { until } from '../driver';
import { SAMPLE } from '../journey';
import { pagesOf } from '../pdf';
import type { World } from '../suite';
import { clickInPage, clickInReader, waitForReader } from '../user';

/** What one chooses for a site stays there; what one chooses for all is everywhere. */
export function look(world: () => World): void {
  describe('the look', () => {
    const themeIn = (root: ParentNode) =>
      root.querySelector<HTMLElement>('.reader')?.dataset.theme ?? null;
    const theme = () => world().browser.inReader(themeIn);
    const read = async (): Promise<void> => {
      await world().browser.pressButton();
      await waitForReader(world().browser, SAMPLE.end);
    };

    test('is the design’s at the first press in a page', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await read();
      const [font, line] =
        (await browser.inReader((root) => {
          const text = root.querySelector('.article-body p:not(figcaption p)');
          const { fontSize, lineHeight } = getComputedStyle(text ?? root.host);
          return [fontSize, lineHeight];
        })) ?? [];
      expect([font, line]).toEqual(['20px', '32px']);
    });

    test('of one site is its own, is listed, and can be forgotten', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      const address = await browser.url();
      const { host } = new URL(address);
      await read();
      await clickInReader(browser, 'Appearance');
      await clickInReader(browser, 'Only on this site');
      await until('the box is ticked', () =>
        browser.inReader((root) => root.querySelector('.only-here :checked') !== null),
      );
      await clickInReader(browser, 'Sepia');
      await until('the theme has changed', async () => (await theme()) === 'sepia');
      await open(SAMPLE.path);
      await read();
      expect(await theme()).toBe('auto');
      await browser.open(address);
      await read();
      expect(await theme()).toBe('sepia');
      await browser.openOwn('src/pages/settings/settings.html');
      await clickInPage(browser, `Forget the look of ${host}`);
      await until('the site is gone from the list', () =>
        browser.inPage(({ body }, host) => !body.innerText.includes(host), host),
      );
      await browser.open(address);
      await read();
      expect(await theme()).toBe('auto');
    });

    test('has two columns only where one pair can stand below the other', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await read();
      await clickInReader(browser, 'Appearance');
      await until('the panel is open', () =>
        browser.inReader((root) => {
          root.querySelector('.finer')?.setAttribute('open', '');
          return root.querySelector('[role=radiogroup][aria-label=Hyphenation]') !== null;
        }),
      );
      const [isOffered, canWrap] =
        (await browser.inReader((root) => [
          root.querySelector('[role=radiogroup][aria-label=Columns]') !== null,
          root.ownerDocument.defaultView?.CSS.supports('column-wrap', 'wrap') ?? false,
        ])) ?? [];
      expect(isOffered).toBe(canWrap);
      expect(isOffered).toBe(browser.name === 'chromium');
    });

    test('of the extension’s own pages is there before anything is painted', async () => {
      const { browser } = world();
      await browser.openOwn('src/pages/settings/settings.html');
      const stored = () => browser.inPage(() => localStorage.getItem('theme'));
      // A click goes astray where the page still moves under it.
      const choose = (name: string, theme: string) =>
        until(`the theme ${theme} is set aside`, async () => {
          if ((await stored()) === theme) return true;
          await clickInPage(browser, name);
          return false;
        });
      await choose('Dark', 'dark');
      await browser.openOwn('src/pages/library/library.html');
      // Only a script in the head runs before the first frame; the page's own module does not.
      const early = await browser.inPage(async ({ documentElement, location, head }) => {
        const source = await (await fetch(location.href)).text();
        const first = /<script src="([^"]+)"/.exec(source)?.[1];
        return [documentElement.dataset.theme, first, head.querySelector('script')?.async];
      });
      expect(early).toEqual(['dark', '/theme.js', false]);
      await browser.openOwn('src/pages/settings/settings.html');
      await choose('Auto', 'auto');
    });

    test('of a saved article on paper is the same as from its page', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await read();
      await clickInReader(browser, 'Save');
      await until('it is saved', () =>
        browser.inReader(
          (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
        ),
      );
      const onPage = pagesOf(await browser.print());
      await browser.openOwn('src/pages/library/library.html');
      await clickInPage(browser, SAMPLE.title);
      await until('the stored article is shown', () =>
        browser.inPage(({ body }, end) => body.innerText.includes(end), SAMPLE.end),
      );
      const inLibrary = pagesOf(await browser.print());
      expect(inLibrary.at(-1)).toContain('printed with Lectern');
      expect(inLibrary.join()).not.toContain('Close reader');
      expect(Math.abs(inLibrary.length - onPage.length)).toBeLessThanOrEqual(1);
    });
  });
}
