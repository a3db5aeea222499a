import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, ArticleId } from '../../src/article';
import { article } from '../library/sample';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { SAMPLE } from './journey';
import { clear, inLibrary } from './library-seed';
import { Site } from './site';
import { SmallDisk } from './small-disk';
import { clickInReader, waitForReader } from './user';

type Library = typeof import('../../src/library');

/** How many saves the background is ended in; more by the environment. */
const ENDS = Number(process.env.ENDS ?? 4);
const MB = 10 ** 6;
/** Room on the disk, in bytes: around what is written, and around what is left free. */
const LEVELS = [
  ...Array.from({ length: 10 }, (_, step) => (step * MB) / 4),
  ...Array.from({ length: 10 }, (_, step) => (step + 1) * 8 * MB),
];
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
        for (let turn = 0; turn < step; turn++) await outcome();
        await browser.endBackground();
        outcomes.push(await until('the reader says how the save ended', outcome));
        await browser.openOwn(LIBRARY);
        const found = await inLibrary(browser, textsOf);
        expect(found).toHaveLength(1);
        expect(found[0]).toContain(SAMPLE.end);
        await clear(browser);
      }
      expect(outcomes).toEqual(Array(ENDS).fill('saved'));
    });
  },
);

const OLD = article({ url: 'https://full.example/old', canonicalUrl: 'https://full.example/old' });

/** Self-contained; the text of one article, or why there is none. */
async function textOf(library: Library, id: string): Promise<string> {
  const kept = await library.get(id as ArticleId);
  return kept.ok ? kept.value.article.text : kept.error;
}

const PICTURE = 'https://full.example/picture.png';

/** Self-contained; deletes one article for good, and says how many of its kind are left or why not. */
async function discard(library: Library, id: string) {
  const deleted = await library.remove(id as ArticleId);
  const emptied = await library.emptyTrash();
  const kept = await library.get(id as ArticleId);
  return deleted.ok && emptied.ok && !kept.ok ? 0 : [deleted, emptied, kept];
}

/** A long article with a picture. */
function long(level: number): Article {
  const url = `https://full.example/${level}`;
  const text = `Level ${level}. ${'The tide came in over the stones. '.repeat(6000)}`;
  const html = `<p>${text}</p><img src="${PICTURE}">`;
  return article({
    url,
    canonicalUrl: url,
    title: `Level ${level}`,
    html,
    text,
    image: null,
    icon: null,
  });
}

/** Self-contained; saves it with a picture that is no smaller, and says what came of either. */
async function fillUp(library: Library, model: Article, picture: string) {
  const saved = await library.save(model);
  const bytes = new Uint8Array(600_000);
  for (let at = 0; at < bytes.length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, Math.min(bytes.length, at + 65_536)));
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pictured = saved.ok
    ? await library.addImage(saved.value.saved.id, picture, bytes, 'image/png')
    : null;
  const kept = saved.ok ? await library.get(saved.value.saved.id) : null;
  return {
    saved: saved.ok ? 'saved' : saved.error,
    pictured: pictured === null ? '' : pictured.ok ? 'saved' : pictured.error,
    textKept: kept?.ok === true && kept.value.article.text === model.text,
  };
}

const disk = SmallDisk.mount(400);
afterAll(() => disk?.unmount());

/** Only who may mount a disk can fill one. */
describe.skipIf(!disk).each(['chromium', 'firefox'] as const)('a full disk in %s', (name) => {
  beforeAll(begin(name, () => disk?.folder(name) ?? ''));
  afterAll(end);

  test('is said, keeps text where only pictures do not fit, and what was there', async () => {
    await browser.openOwn(LIBRARY);
    const old = await inLibrary(
      browser,
      async (library: Library, model) => {
        const saved = await library.save(model);
        return saved.ok ? saved.value.saved.id : saved.error;
      },
      OLD,
    );
    const results: Awaited<ReturnType<typeof fillUp>>[] = [];
    for (const level of LEVELS) {
      disk?.leave(level);
      results.push(await inLibrary(browser, fillUp, long(level), PICTURE));
      disk?.empty();
      expect(await inLibrary(browser, textOf, old)).toBe(OLD.text);
    }
    const said = new Set(results.flatMap(({ saved, pictured }) => [saved, pictured]));
    // The empty word stands for the picture of an article that was not saved.
    expect([...said].filter((word) => word !== '').sort()).toEqual(['disk-full', 'saved']);
    expect(results.every(({ saved, textKept }) => (saved === 'saved') === textKept)).toBe(true);
    expect(results.some(({ textKept, pictured }) => textKept && pictured === 'disk-full')).toBe(
      true,
    );
    disk?.leave(4 * MB);
    expect(await inLibrary(browser, discard, old)).toBe(0);
    disk?.empty();
  });
});
