import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../driver';
import { SAMPLE } from '../journey';
import type { World } from '../suite';
import { clickInReader, waitForReader } from '../user';

const SCHEMES = ['light', 'dark'] as const;

/** axe-core with all its default rules, inside the closed root too. */
export function accessibility(world: () => World): void {
  describe('axe', () => {
    afterEach(() => world().browser.setColorScheme('light'));

    const openReader = async (path: string, words: string): Promise<void> => {
      const { browser, open } = world();
      await open(path);
      await browser.pressButton();
      await waitForReader(browser, words);
    };

    test('sees what is inside the closed root', async () => {
      const { browser } = world();
      await openReader(SAMPLE.path, SAMPLE.end);
      await browser.inReader((root) => {
        const button = document.createElement('button');
        const pale = Object.assign(document.createElement('p'), { textContent: 'Pale' });
        pale.style.cssText = 'color: #eee; background: #fff';
        root.querySelector('.article')?.append(button, pale);
        pale.scrollIntoView({ block: 'center' });
      });
      expect((await browser.axe('reader')).join()).toMatch(/button-name.*color-contrast/);
      const colours = (await browser.axe('reader', 'colours')).join();
      expect(colours).toContain('color-contrast');
      expect(colours).not.toContain('button-name');
    });

    test.each(SCHEMES)(
      'finds nothing in the %s reader, with and without a panel',
      async (scheme) => {
        const { browser } = world();
        await browser.setColorScheme(scheme);
        await openReader(SAMPLE.path, SAMPLE.end);
        expect(await browser.axe('reader')).toEqual([]);
        await clickInReader(browser, 'Appearance');
        await until('the panel is open', () =>
          browser.inReader((root) => root.querySelector('[role=dialog] input') !== null),
        );
        expect(await browser.axe('reader')).toEqual([]);
      },
    );

    test('finds nothing where the reader says why not', async () => {
      await openReader('paper/front.html', 'a page of links and short items');
      expect(await world().browser.axe('reader')).toEqual([]);
    });

    test.each(
      ['popup', 'library', 'settings'].flatMap((page) =>
        SCHEMES.map((scheme) => [page, scheme] as const),
      ),
    )('finds nothing on the page %s, %s', async (page, scheme) => {
      const { browser } = world();
      await browser.openOwn(`src/pages/${page}/${page}.html`);
      await browser.setColorScheme(scheme);
      await until('the page is drawn', () =>
        browser.inPage(({ body }) => body.querySelector('main, h1') !== null),
      );
      expect(await browser.axe('page')).toEqual([]);
    });
  });
}
