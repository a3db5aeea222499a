import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { Site } from './site';
import { hasVoice, SilentSound } from './sound';
import { waitForReader } from './user';

/** What the bar says, and how far down the marked sentence stands in the article. */
const heard = (browser: Driver) =>
  browser.inReader((root) => {
    const plate = root.querySelector<HTMLElement>('.plate.sentence');
    return {
      bar: root.querySelector<HTMLElement>('.listen-bar')?.innerText ?? '',
      at: plate?.style.cssText ?? '',
      word: root.querySelector('.plate.word') !== null,
    };
  });

/** Debian's espeak-ng by speech-dispatcher, into a sound card that nobody hears. */
describe.runIf(hasVoice()).each(['chromium', 'firefox'] as const)('a real voice in %s', (name) => {
  let sound: SilentSound | undefined;
  let site: Site;
  let browser: Driver | undefined;

  beforeAll(async () => {
    sound = await SilentSound.start();
    site = await Site.start();
    browser = await start[name]({
      extension: resolve('dist', name),
      headed: false,
      proxy: site.proxy,
      voices: true,
    });
  });
  afterAll(async () => {
    await browser?.stop();
    site.stop();
    await sound?.stop();
  });

  test('reads sentence after sentence, and is silent when told so', async () => {
    if (!browser) throw new Error('No browser');
    const driver = browser;
    await driver.open(site.url('long.html', 'voice'));
    await driver.pressButton();
    await waitForReader(driver, 'Entry 59 of the harbour log.');
    await driver.pressKey('l');
    const first = await until('a sentence is marked', async () => {
      const now = await heard(driver);
      return now?.at ? now : null;
    });
    const next = await until('the next one is', async () => {
      const now = await heard(driver);
      return now?.at && now.at !== first.at ? now : null;
    });
    expect(next.bar).toContain('(on this device)');
    await driver.pressKey('Escape');
    await until('the bar is gone', async () => (await heard(driver))?.bar === '');
  });
});
