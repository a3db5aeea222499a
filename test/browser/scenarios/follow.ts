import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../driver';
import type { World } from '../suite';
import { clickInPage, clickInReader, waitForReader } from '../user';

const SETTINGS = 'src/pages/settings/settings.html#reading';
const NAME = 'Follow links in the reader';

/** Links to the next page of a site, where the reader is to follow them. */
export function follow(world: () => World): void {
  describe('a link to the next page', () => {
    const toggle = async () => {
      await world().browser.openOwn(SETTINGS);
      await clickInPage(world().browser, NAME);
    };
    beforeAll(toggle);
    afterAll(toggle);

    test('asks about its site before anything is loaded', async () => {
      const { browser, site, open } = world();
      await open('forms.html');
      const { host } = new URL(await browser.url());
      await browser.pressButton();
      await waitForReader(browser, 'against one vote');
      // Its pictures cannot be had, and what says so takes another height.
      await until('nothing moves any more', () =>
        browser.inReader((root) => root.querySelector('.article-body img') === null),
      );
      await clickInReader(browser, 'on the next page');
      await browser.followNewTab();
      await until('it asks', () =>
        browser.inPage((document) => document.querySelector('.follow') !== null),
      );
      expect(await browser.inPage((document) => document.body.innerText)).toContain(
        `Read on at ${host} in the reader?`,
      );
      expect(await browser.axe('page')).toEqual([]);
      expect(site.requests).not.toContain('handbook/2');
    });
  });
}
