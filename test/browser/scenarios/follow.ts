import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { FIRST } from '../pages';
import type { World } from '../suite';
import { clickInPage, waitForNoReader, waitForReader } from '../user';

const SETTINGS = 'src/pages/settings/settings.html#reading';
const NAME = 'Follow links in the reader';

/** Presses the link by the keyboard: nothing that moves meanwhile can be in the way. */
async function pressLink(browser: Driver): Promise<void> {
  // The text stands before its title takes the focus, which would take it from the link again.
  await until('the title has the focus', () =>
    browser.inReader((root) => root.activeElement?.id === 'title'),
  );
  await until('the link has the focus', () =>
    browser.inReader((root) => {
      const link = [...root.querySelectorAll<HTMLElement>('.article-body a')].find(
        ({ textContent }) => textContent === 'on the next page',
      );
      link?.focus();
      return link !== undefined && root.activeElement === link;
    }),
  );
  await browser.pressKey('Enter');
}

/** Goes on in the window that asks about the site. */
async function waitForQuestion(browser: Driver): Promise<void> {
  await browser.followNewTab();
  await until('it asks', () =>
    browser.inPage((document) => document.querySelector('.follow button') !== null),
  );
}

/** Links to the next page of a site, where the reader is to follow them. */
export function follow(world: () => World): void {
  describe('a link to the next page', () => {
    const isOn = () =>
      world().browser.inPage((document, name) => {
        const labels = [...document.querySelectorAll<HTMLElement>('label')];
        const label = labels.find(({ innerText }) => innerText.includes(name));
        const input = label?.querySelector('input');
        input?.focus();
        return input?.checked;
      }, NAME);
    const isDrawn = () => until('the switch is there', async () => (await isOn()) !== undefined);
    const turn = async (on: boolean) => {
      const { browser } = world();
      // A page that is left right after the press can take it along: it is pressed until it is kept.
      await until('the choice is kept', async () => {
        await browser.openOwn(SETTINGS);
        await isDrawn();
        if ((await isOn()) === on) return true;
        await browser.pressKey(' ');
        return false;
      });
    };
    beforeAll(() => turn(true));
    afterAll(() => turn(false));

    test('asks about its site before anything is loaded; refused, it leads there as ever', async () => {
      const { browser, site, open } = world();
      await open('chapter.html');
      const { host } = new URL(await browser.url());
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      await pressLink(browser);
      await waitForQuestion(browser);
      expect(await browser.inPage((document) => document.body.innerText)).toContain(
        `Read on at ${host} in the reader?`,
      );
      expect(await browser.axe('page')).toEqual([]);
      expect(site.requests).not.toContain('chapter-two.html');
      await clickInPage(browser, 'Not on this site');
      await browser.followBack();
      await until('the page is there', async () =>
        (await browser.url()).endsWith('chapter-two.html'),
      );
      await waitForNoReader(browser);
    });

    test('is read in the reader once its site is allowed, and the next one unasked', async () => {
      const { browser, open } = world();
      await open('chapter.html');
      await browser.pressButton();
      await waitForReader(browser, FIRST);
      await pressLink(browser);
      await waitForQuestion(browser);
      await browser.allowAsked(() => clickInPage(browser, 'Allow'));
      await browser.followBack();
      await waitForReader(browser, 'The second chapter begins here.');
      await pressLink(browser);
      await waitForReader(browser, 'The third chapter begins here.');
    });
  });
}
