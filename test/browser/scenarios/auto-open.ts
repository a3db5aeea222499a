import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import type { World } from '../suite';
import { clickInPage, clickInReader, faults, waitForNoReader, waitForReader } from '../user';

const SETTINGS = 'src/pages/settings/settings.html#sites';

/** The hosts that the extension may touch, asked in one of its own pages. */
const allowedHosts = (browser: Driver): Promise<readonly string[]> =>
  browser.inPage(async ({ defaultView }) => {
    const { origins } = await Reflect.get(defaultView ?? {}, 'chrome').permissions.getAll();
    return origins;
  });

/** Sites whose articles open by themselves. */
export function autoOpen(world: () => World): void {
  describe('a site that always opens in the reader', () => {
    test('opens its articles, leaves its front page alone, and is listed until it is removed', async () => {
      const { browser, open, site } = world();
      await open('paper/article.html');
      const address = await browser.url();
      const { hostname } = new URL(address);
      await browser.pressButton();
      await waitForReader(browser, 'Maren Oakley');
      await clickInReader(browser, 'More');
      const item = `Always open ${new URL(address).host} in the reader`;
      await clickInReader(browser, item);
      await browser.followNewTab();
      await until('it asks', () =>
        browser.inPage((document) => document.querySelector('.follow button') !== null),
      );
      expect(await faults(browser, 'page')).toEqual([]);
      const before = await allowedHosts(browser);
      await browser.allowAsked(() => clickInPage(browser, 'Always open'));
      await browser.followBack();
      await browser.openOwn(SETTINGS);
      // That host and no other.
      expect((await allowedHosts(browser)).filter((host) => !before.includes(host))).toEqual([
        `http://${hostname}/*`,
      ]);
      await browser.open(address);
      await waitForReader(browser, 'Maren Oakley');
      await clickInReader(browser, 'More');
      await until('it is checked', () =>
        browser.inReader(
          (root) => root.querySelector('[role="menuitemcheckbox"][aria-checked="true"]') !== null,
        ),
      );
      await browser.pressKey('Escape');
      await browser.pressButton();
      await waitForNoReader(browser);
      await browser.open(address);
      await waitForReader(browser, 'Maren Oakley');
      const asked = site.requests.length;
      await browser.open(site.url('paper/front.html', hostname.split('.')[0]));
      await until('the front page is there', () => site.requests.length > asked);
      expect(await browser.readers()).toBe(0);
      await browser.openOwn(SETTINGS);
      await clickInPage(browser, `Remove ${hostname} from what always opens`);
      await until('it is not listed', () =>
        browser.inPage(
          (document, hostname) =>
            document.querySelector(`[aria-label="Remove ${hostname} from what always opens"]`) ===
            null,
          hostname,
        ),
      );
      await until('the permission is given back', async () =>
        (await allowedHosts(browser)).every((host) => before.includes(host)),
      );
      await browser.open(address);
      await until('the page is there', () =>
        browser.inPage(({ readyState }) => readyState === 'complete'),
      );
      expect(await browser.readers()).toBe(0);
    });
  });
}
