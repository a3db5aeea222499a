import { describe, expect, test } from 'vitest';
import { until } from '../driver';
import { SAMPLE } from '../journey';
import type { World } from '../suite';
import { clickInReader, faults, waitForNoReader, waitForReader } from '../user';
import { select, waitForTools } from './marks';

/** What helps to read. Whether there is a voice depends on the machine: real-voice.test.ts has one. */
export function aids(world: () => World): void {
  describe('looking up', () => {
    test('names the host before a press, and offers models only where the browser has some', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      await browser.pressKey('e');
      await waitForReader(browser, 'Select a word to look it up.');
      expect(await faults(browser, 'reader')).toEqual([]);
      await browser.pressKey('Escape');
      await clickInReader(browser, 'Appearance');
      const panel = await until('the panel is there', () =>
        browser.inReader((root) => root.querySelector('.appearance')?.textContent),
      );
      expect(panel).toContain('Look words up at');
      const has = await browser.inPage(() => 'Translator' in window || 'Summarizer' in window);
      expect(panel.includes('Translate and summarise on this device')).toBe(has);
      if (browser.name === 'firefox') expect(has).toBe(false);
    });
  });

  describe('listening', () => {
    const bar = () =>
      world().browser.inReader((root) => root.querySelector('.listen-bar') !== null);

    test('has a bar with every control named, which Esc closes before the reader', async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      await clickInReader(browser, 'Listen');
      await until('the bar is there and knows its voices', () =>
        browser.inReader((root) => root.querySelector('.listen-bar .listen-speed') !== null),
      );
      expect(await faults(browser, 'reader')).toEqual([]);
      await browser.pressKey('Escape');
      await until('the bar is gone', async () => !(await bar()));
      expect(await browser.readers()).toBe(1);
      await browser.pressKey('Escape');
      await waitForNoReader(browser);
    });
  });
}

/** What the bar of a selection begins. */
export function selectionBar(world: () => World): void {
  describe('the bar of a selection', () => {
    const selectSome = async () => {
      const { browser, open } = world();
      await open(SAMPLE.path);
      await browser.pressButton();
      await waitForReader(browser, SAMPLE.end);
      await waitForTools(browser);
      await select(browser, 2, 0, 12);
      return browser;
    };

    test('has no faults in light and dark', async () => {
      expect(await faults(await selectSome(), 'reader')).toEqual([]);
    });

    test('calls a colour as the settings do, where its name is typed without a fault', async () => {
      const { browser } = world();
      const field = () =>
        browser.inPage((document) => {
          const field = document.querySelector<HTMLInputElement>('[data-colour=rose] input');
          field?.focus();
          field?.select();
          return field !== null && document.activeElement === field ? { is: field.value } : null;
        });
      // A page that is left right after the keys can take them along: they are pressed until they are kept.
      const nameRose = (name: string, keys: readonly string[]) =>
        until('the name is kept', async () => {
          await browser.openOwn('src/pages/settings/settings.html');
          const { is } = await until('the field has the focus', field);
          if (is === name) return true;
          for (const key of keys) await browser.pressKey(key);
          await browser.pressKey('Tab');
          return false;
        });
      const rose = (root: ParentNode) =>
        root.querySelector('.marks-bar [aria-label="To do"]') !== null;
      await nameRose('To do', [...'To do']);
      expect(await faults(browser, 'page')).toEqual([]);
      await selectSome();
      await until('it is on the bar', () => browser.inReader(rose));
      expect(await faults(browser, 'reader')).toEqual([]);
      await nameRose('', ['Delete']);
      await selectSome();
      expect(await browser.inReader(rose)).toBe(false);
    });

    test('listens from there on', async () => {
      const browser = await selectSome();
      await clickInReader(browser, 'Listen from here');
      await until('the bar is there and knows its voices', () =>
        browser.inReader((root) => root.querySelector('.listen-bar .listen-speed') !== null),
      );
      await browser.pressKey('Escape');
      await browser.pressKey('Escape');
      await until('the bar is gone', () =>
        browser.inReader((root) => root.querySelector('.listen-bar') === null),
      );
    });

    test('looks its words up, naming the host, and asks nobody before a press', async () => {
      const browser = await selectSome();
      const asked = world().site.requests.length;
      await clickInReader(browser, 'Look up');
      await waitForReader(browser, 'Look up at en.wiktionary.org');
      expect(world().site.requests).toHaveLength(asked);
      const address = await browser.inReader(
        (root) => root.querySelector<HTMLAnchorElement>('.look-up a')?.href,
      );
      expect(address).toMatch(/^https:\/\/en\.wiktionary\.org\/w\/index\.php\?search=\S+$/);
      expect(await faults(browser, 'reader')).toEqual([]);
      await browser.pressKey('Escape');
      expect(await browser.readers()).toBe(1);
    });
  });
}
