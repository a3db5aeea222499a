import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { NAME } from '../../src/library/database';
import { VERSION } from '../../src/library/migrations';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { inLibrary } from './library-seed';
import { holdUpgrade, lay, looked, sampleOf } from './upgrade-kill';

/** A place of the extension that opens no library by itself. */
const QUIET = 'icons/lectern-default-16.png';
const LIBRARY = 'src/pages/library/library.html';
/** Every step of the upgrade with `UPGRADES=all`, otherwise the first, and some of the others. */
const STEP = process.env.UPGRADES === 'all' ? 1 : 6;

type Library = typeof import('../../src/library');

/** Self-contained; all that the sample holds, as it can be read today. */
async function readAll(library: Library) {
  const listed = await library.list({ filter: 'all', query: '' });
  if (!listed.ok) return listed.error;
  const [summary, ...others] = listed.value.articles;
  if (!summary || others.length > 0) return `${listed.value.articles.length} articles`;
  const kept = await library.get(summary.id);
  if (!kept.ok) return kept.error;
  const { article, images } = kept.value;
  const [picture] = [...images.values()];
  return {
    title: summary.title,
    ...{ favourite: summary.favourite, storedImages: summary.storedImages },
    ...{ text: article.text, html: article.html, bytes: picture?.size },
  };
}

/** Self-contained; the sample is archived, so its shelf must be chosen. */
const listed = ({ body }: Document, title: string): boolean => {
  const shelves = [...body.querySelectorAll('button')];
  shelves.find((shelf) => shelf.innerText.startsWith('Archive'))?.click();
  return body.innerText.includes(title);
};

const WHOLE = {
  title: 'How to read a tide table',
  favourite: true,
  storedImages: 1,
  text: 'The sea keeps an appointment.',
  html: '<p>The sea keeps an appointment.</p><img src="https://tidende.example/tide.png">',
  bytes: 9,
};

const former = Array.from({ length: VERSION - 1 }, (_, index) => index + 1);
const cases = (['chromium', 'firefox'] as const).flatMap((name) =>
  former.map((version) => ({ name, version })),
);

describe.each(cases)('an upgrade from version $version in $name', ({ name, version }) => {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-upgrade-'));
  afterAll(() => rmSync(profile, { recursive: true, force: true }));
  const launch = (): Promise<Driver> =>
    start[name]({ extension: resolve('dist', name), headed: false, profile });

  /** Kills the browser at a step of the upgrade; false where it has fewer. */
  async function killAt(step: number): Promise<boolean> {
    const browser = await launch();
    await browser.openOwn(QUIET);
    await browser.inPage(lay, NAME, sampleOf(version));
    await inLibrary(browser, holdUpgrade, step);
    const held = await until('the upgrade is held or done', () =>
      browser.inPage(({ documentElement }) => documentElement.dataset.held),
    );
    await browser.kill();
    return held === 'held';
  }

  test('during which the browser is killed loses nothing, whenever that is', async () => {
    let step = 0;
    while (await killAt(step)) {
      const browser = await launch();
      try {
        await browser.openOwn(QUIET);
        // Nothing by halves: the version before, or after an upgrade that the background began anew.
        expect([version, VERSION]).toContain(await browser.inPage(looked, NAME));
        await browser.openOwn(LIBRARY);
        await until('it is listed where it was kept', () => browser.inPage(listed, WHOLE.title));
        expect(await inLibrary(browser, readAll)).toEqual(WHOLE);
        expect(await browser.inPage(looked, NAME)).toBe(VERSION);
      } finally {
        await browser.stop();
      }
      step += STEP;
    }
    console.log(name, version, 'steps', step);
    expect(step).toBeGreaterThan(5);
  }, 1_800_000);
});
