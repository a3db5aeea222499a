import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { fillAll } from './fill';
import { SAMPLE } from './journey';
import { clear, inLibrary } from './library-seed';
import { Site } from './site';
import { SmallDisk } from './small-disk';
import { clickInReader, waitForReader } from './user';

type Library = typeof import('../../src/library');

/** How many saves the background is ended in; more by the environment. */
const ENDS = Number(process.env.ENDS ?? 4);
/** At so many points of a save, one after the other; with the last of them it is over. */
const STEPS = 10;
const LIBRARY = 'src/pages/library/library.html';

let site: Site;
let browser: Driver;

const begin = (name: Driver['name'], profile?: () => string) => async () => {
  site = await Site.start();
  const options = { extension: resolve('dist', name), headed: false, proxy: site.proxy };
  browser = await start[name]({ ...options, ...(profile && { profile: profile() }) });
};
const end = async () => {
  await browser?.stop();
  site?.stop();
};

/** Self-contained; the texts of all that is saved, or why there is none. */
async function textsOf(library: Library): Promise<readonly string[]> {
  const listed = await library.list({ filter: 'all', query: '' });
  if (!listed.ok) return [listed.error];
  const kept = await Promise.all(listed.value.articles.map(({ id }) => library.get(id)));
  return kept.map((one) => (one.ok ? one.value.article.text : one.error));
}

/** What the reader says of the save: still at it, done, or why not. */
const outcome = () =>
  browser.inReader((root) => {
    const button = root.querySelector('[aria-pressed][aria-busy]');
    if (button?.getAttribute('aria-busy') !== 'false') return '';
    if (button.getAttribute('aria-pressed') === 'true') return 'saved';
    return root.querySelector('.toast')?.textContent ?? '';
  });

describe.each(['chromium', 'firefox'] as const)(
  'a save in %s whose background is ended',
  (name) => {
    beforeAll(begin(name));
    afterAll(end);

    test('goes on, and is there when the reader says so', async () => {
      const outcomes: string[] = [];
      for (let step = 0; step < ENDS; step++) {
        await browser.open(site.url(SAMPLE.path, `ended-${step}`));
        await browser.pressButton();
        await waitForReader(browser, SAMPLE.end);
        await clickInReader(browser, 'Save');
        // Each round trip to the reader lets the save go on a little further.
        for (let turn = 0; turn < step % STEPS; turn++) await outcome();
        await browser.endBackground();
        outcomes.push(await until('the reader says how the save ended', outcome));
        await browser.openOwn(LIBRARY);
        const found = await inLibrary(browser, textsOf);
        expect({ step, outcome: outcomes.at(-1), found: found.length }).toEqual({
          ...{ step, outcome: 'saved', found: 1 },
        });
        expect(found[0]).toContain(SAMPLE.end);
        await clear(browser);
      }
      expect(outcomes).toEqual(Array(ENDS).fill('saved'));
    });
  },
);

const disk = SmallDisk.mount(400);
afterAll(() => disk?.unmount());

/** Only who may mount a disk can fill one. */
describe.skipIf(!disk).each(['chromium', 'firefox'] as const)('a full disk in %s', (name) => {
  beforeAll(begin(name, () => disk?.folder(name) ?? ''));
  afterAll(end);

  test('is said, keeps text where only pictures do not fit, and what was there', async () => {
    await browser.openOwn(LIBRARY);
    await fillAll(browser, {
      leave: async (bytes) => disk?.leave(bytes),
      empty: async () => disk?.empty(),
    });
  });
});

describe('a quota in chromium', () => {
  beforeAll(begin('chromium'));
  afterAll(end);

  test('is said, keeps text where only pictures do not fit, and what was there', async () => {
    await browser.openOwn(LIBRARY);
    const { setQuota } = browser;
    if (!setQuota) throw new Error('no quota can be set');
    const usage = () => browser.inPage(async () => (await navigator.storage.estimate()).usage ?? 0);
    await fillAll(browser, {
      leave: async (bytes) => setQuota((await usage()) + bytes),
      empty: () => setQuota(null),
    });
  });
});
