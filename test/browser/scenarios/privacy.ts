import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../journey';
import { BROWSERS_OWN } from '../site';
import type { World } from '../suite';
import { waitForReader } from '../user';

/** What goes over the network. */
export function privacy(world: () => World): void {
  describe('the network', () => {
    test('is asked for nothing but the pictures of the article that is read', async () => {
      const { browser, open, site } = world();
      await open(SAMPLE.path);
      const before = site.requests.length;
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      const others = site.requests
        .slice(before)
        .filter((path) => !/^paper\/pictures\/(ferry|mill)\.jpg$|\/(day|icon)\.svg$/.test(path));
      expect(others).toEqual([]);
    });

    test('is asked for no other host, whatever was done before', () => {
      expect(world().site.outside.filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
    });
  });
}
