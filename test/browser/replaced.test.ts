import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { SAMPLE } from './journey';
import { inLibrary, seed } from './library-seed';
import { SHELF } from './shelf';
import { Site } from './site';
import { clickInReader, waitForReader } from './user';

const LIBRARY = 'src/pages/library/library.html';

/** Self-contained; how many articles are kept. */
const count = async (library: typeof import('../../src/library')) => {
  const listed = await library.list({ filter: 'all', query: '' });
  return listed.ok ? listed.value.counts.all : listed.error;
};

describe.each(['chromium', 'firefox'] as const)('an update of the extension in %s', (name) => {
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

  /** Opens the reader, and puts the extension anew under it. */
  async function replace(host: string): Promise<void> {
    await browser.open(site.url(SAMPLE.path, host));
    await browser.pressButton();
    await waitForReader(browser, SAMPLE.end);
    await browser.reloadExtension();
  }

  const isShown = () =>
    browser.inReader((root) => root.querySelector<HTMLDialogElement>('dialog')?.open);

  const scrolls = () =>
    browser.inPage((document) => {
      scrollTo(0, 300);
      return { top: scrollY, style: document.documentElement.getAttribute('style') };
    });

  /** An extension that was put anew sees no reader before its first script is in the page. */
  const readerGone = async () => {
    await until('the page has its own style', async () => (await scrolls()).style === null);
    await until('the reader has gone', async () => (await browser.readers()) === 0);
    expect(await scrolls()).toEqual({ top: 300, style: null });
  };

  test('under an open reader: the next press closes it, and all goes on as before', async () => {
    await browser.openOwn(LIBRARY);
    await seed(browser, SHELF.slice(0, 2));
    await replace('replaced');
    await browser.pressButton();
    await readerGone();
    await browser.pressButton();
    await waitForReader(browser, SAMPLE.end);
    expect(await browser.readers()).toBe(1);
    await clickInReader(browser, 'Save');
    await until('it is saved', () =>
      browser.inReader((root) => root.querySelector('[aria-pressed="true"]') !== null),
    );
    await browser.openOwn(LIBRARY);
    expect(await inLibrary(browser, count)).toBe(3);
  });

  test.skipIf(name === 'chromium')(
    'under a reader that is closed by Esc leaves nothing, for Firefox ends its script',
    async () => {
      await replace('ended');
      await browser.pressKey('Escape');
      await until('the browser has closed it', async () => (await isShown()) === false);
      await browser.pressButton();
      await until('another is there', isShown);
      await waitForReader(browser, SAMPLE.end);
      expect(await browser.readers()).toBe(1);
      await browser.pressButton();
      await readerGone();
    },
  );
});
