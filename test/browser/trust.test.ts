import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LISTS, strangersIn } from './allow-list';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { clear, inLibrary } from './library-seed';
import { BROWSERS_OWN, Site } from './site';
import { clickInReader, waitForNoReader, waitForPopup, waitForReader } from './user';

const CASES = readdirSync(new URL('./pages/trust', import.meta.url)).sort();
/** A browser leaves this page by itself; what it holds is among the attacks on the sanitiser. */
const LEAVES = '09-refresh-base.html';
/** Removes the reader as often as it comes back. */
const REMOVES = '14-hostile-host.html';
/** Ends each article; the page that is torn apart by its own markup keeps its beginning. */
const END = 'LECTERN-SENTINEL-END';
const SHOWN: Readonly<Record<string, string>> = {
  '11-reparse.html': 'The harbour council voted on Monday evening',
};
/** Lists in a global what it learns of the reader. */
const SNOOPS = '13-page-snoops.html';
/** Breaks the language for all scripts of the page, the test's too. */
const BREAKS = '16-spoof-and-forge.html';
const LIBRARY = 'src/pages/library/library.html';
/** Pages that fight: what they do to the reader is looked at, and nothing of them is saved. */
const FIGHTING = /^1[3-6]/;

/** Self-contained; every way in which an attack would report itself, from now on. */
function listen(): void {
  const hits: string[] = [];
  const report = (name: string) => () => {
    hits.push(name);
    document.documentElement.dataset.hits = hits.join(' ');
  };
  const names = ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'];
  const view = window as Window & { wrappedJSObject?: Window };
  for (const name of names) Reflect.set(view.wrappedJSObject ?? view, name, report(name));
  delete document.documentElement.dataset.hits;
}

type Look = (root: Document | ShadowRoot, lists: typeof LISTS) => string[];

/** What the reader shows that is on no list; sent as text, since it is run elsewhere. */
const look = new Function(
  'root',
  'lists',
  `const body = root.querySelector('.article-body');
  return body ? (${strangersIn})(body, lists) : ['no article'];`,
) as Look;

/** Self-contained; texts that a page chose, where they are shown. */
const facts = (root: Document | ShadowRoot) => ({
  elements: root.querySelectorAll(
    '#title *, .byline *:not(.separator):not(time), .site img[src^="http"]',
  ).length,
  isSaved: root.querySelector('[aria-pressed="true"]') !== null,
  remote: [...root.querySelectorAll('.article-body img')].filter(
    (image) => image.getAttribute('referrerpolicy') !== 'no-referrer',
  ).length,
});

const hitsOf = (browser: Driver) =>
  browser.inPage(({ documentElement }) => documentElement.dataset.hits ?? '');

describe.each(['chromium', 'firefox'] as const)('hostile pages in %s', (name) => {
  let site: Site;
  let browser: Driver;
  beforeAll(async () => {
    site = await Site.start();
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, proxy: site.proxy });
  });
  afterAll(async () => {
    await browser?.stop();
    site?.stop();
  });

  test.each(CASES.filter((file) => file !== LEAVES && file !== REMOVES))(
    '%s runs nothing and shows nothing off the lists',
    async (file) => {
      await browser.open(site.url(`trust/${file}`, file.replace(/\W.*/, '')));
      if (file !== BREAKS) await browser.inPage(listen);
      await browser.pressButton();
      await waitForReader(browser, SHOWN[file] ?? END);
      expect(await browser.inReader(look, LISTS)).toEqual([]);
      const { isSaved, remote } = (await browser.inReader(facts)) ?? {};
      expect({ isSaved, remote }).toEqual({ isSaved: false, remote: 0 });
      if (file !== BREAKS) expect(await hitsOf(browser)).toBe('');
      if (file === SNOOPS)
        expect(await browser.inPage(() => Reflect.get(window, '__leak') ?? null)).toEqual([]);
      if (FIGHTING.test(file)) {
        await clickAround();
        return;
      }
      await clickInReader(browser, 'Save');
      await until('it is saved', async () => (await browser.inReader(facts))?.isSaved);
      await readAgain();
    },
  );

  test(`${REMOVES} is told in the popup`, async () => {
    await browser.open(site.url(`trust/${REMOVES}`, 'removes'));
    await browser.pressButton();
    await waitForPopup(browser, 'takes the reader away');
    await waitForNoReader(browser);
    await browser.closePopup();
  });

  /** Clicks where a page would like to be clicked; nothing of it keeps an article. */
  async function clickAround(): Promise<void> {
    for (let click = 0; click < 20; click++) await browser.clickAt(640, 400);
    await browser.openOwn(LIBRARY);
    const kept = await inLibrary(browser, async (library: typeof import('../../src/library')) => {
      const listed = await library.list({ filter: 'all', query: '' });
      return listed.ok ? listed.value.counts.all : listed.error;
    });
    expect(kept).toBe(0);
  }

  /** Opens what is saved, without the network. */
  async function readAgain(): Promise<void> {
    await browser.openOwn(LIBRARY);
    const ids = await inLibrary(browser, async (library: typeof import('../../src/library')) => {
      const listed = await library.list({ filter: 'all', query: '' });
      return listed.ok ? listed.value.articles.map(({ id }) => id) : [];
    });
    expect(ids).toHaveLength(1);
    const before = site.requests.length;
    const outside = site.outside.length;
    site.offline = true;
    await browser.inPage(
      (_document, id) => {
        location.hash = `#read=${id}`;
      },
      encodeURIComponent(ids[0] ?? ''),
    );
    await until('the article is shown', () =>
      browser.inPage((document) => document.querySelector('.article-body') !== null),
    );
    expect(await browser.inPage(look, LISTS)).toEqual([]);
    site.offline = false;
    expect(site.requests.slice(before)).toEqual([]);
    expect(site.outside.slice(outside).filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
    await clear(browser);
  }
});
