import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { Site } from './site';
import { waitForNoReader, waitForReader } from './user';

let site: Site;
let profile: string;
let browser: Driver | undefined;

beforeEach(async () => {
  site = await Site.start();
  profile = mkdtempSync(join(tmpdir(), 'lectern-restart-'));
});
afterEach(async () => {
  await browser?.stop();
  site.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** The first entry of the log that is not above the reader's toolbar. Self-contained. */
const firstEntry = (root: ShadowRoot): string | undefined =>
  [...root.querySelectorAll('.article-body p')]
    .find((paragraph) => paragraph.getBoundingClientRect().bottom > 70)
    ?.textContent?.match(/^Entry \d+/)?.[0];

/** Starts the browser with the profile and opens the reader over the harbour log. */
async function openLog(name: Driver['name']): Promise<Driver> {
  browser = await start[name]({ extension: resolve('dist', name), headed: false, profile });
  await browser.open(site.url('long.html', 'restart'));
  await browser.pressButton();
  await waitForReader(browser, 'Entry 59 of the harbour log.');
  return browser;
}

/** Whether a place has been written down. Self-contained. */
const hasPlace = async (): Promise<boolean> => {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { storage: { local: { get(): Promise<object> } } } | undefined
  >;
  const stored = await (browser ?? chrome)?.storage.local.get();
  return JSON.stringify(stored).includes('"share"');
};

test.each(['chromium', 'firefox'] as const)(
  'an article that nobody saved opens where it was left after %s was quit',
  async (name) => {
    const first = await openLog(name);
    await first.inReader((root) => {
      const reader = root.querySelector('.reader');
      if (reader) reader.scrollTop += 2500;
    });
    const left = await until('the text has moved', async () => {
      const entry = await first.inReader(firstEntry);
      return entry !== 'Entry 0' && entry;
    });
    await first.pressKey('Escape');
    await waitForNoReader(first);
    await first.openOwn('src/pages/settings/settings.html');
    await until('the place is written down', () => first.inPage(hasPlace));
    await first.stop();
    const second = await openLog(name);
    await until('it opens there', async () => (await second.inReader(firstEntry)) === left);
  },
);
