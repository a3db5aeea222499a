import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver, until } from './driver';
import type { Site } from './site';
import { clickInPopup, clickInReader, waitForPopup, waitForReader } from './user';

/** Where the sample article is, and the words by which its reader, list and stored copy are known. */
export const SAMPLE = {
  path: 'paper/article.html',
  title: 'The island that waits for the tide to charge its ferry',
  end: 'On a four, nobody asks me anything.',
} as const;

/** Presses, reads, saves, finds again and reads offline; answers with the screenshots made on the way. */
export async function journey(browser: Driver, site: Site, folder: string): Promise<string[]> {
  const shots: string[] = [];
  const shot = (name: string): string => {
    const file = join(folder, `${browser.name}-${shots.length + 1}-${name}.png`);
    shots.push(file);
    return file;
  };
  mkdirSync(folder, { recursive: true });
  await browser.open(site.url(SAMPLE.path));
  await browser.screenshot(shot('page'));
  await browser.pressButton();
  await waitForReader(browser, SAMPLE.end);
  await browser.screenshot(shot('reader'));
  await clickInReader(browser, 'Save');
  await until('the reader says that it is saved', () =>
    browser.inReader(
      (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
    ),
  );
  await browser.screenshot(shot('saved'));
  await browser.pressShortcut('Alt+Shift+K');
  await waitForPopup(browser, SAMPLE.title);
  await until('the popup knows this page and has drawn the picture in its list', () =>
    browser.inPopup(
      (document) =>
        document.querySelector('[aria-busy="false"]') !== null &&
        document.querySelector<HTMLImageElement>('li img')?.naturalWidth !== undefined,
    ),
  );
  await browser.screenshotPopup(shot('popup'));
  site.offline = true;
  await clickInPopup(browser, SAMPLE.title);
  await browser.followNewTab();
  await until('the stored article is shown', () =>
    browser.inPage(({ body }, end) => body.innerText.includes(end), SAMPLE.end),
  );
  await browser.screenshot(shot('offline'));
  site.offline = false;
  return shots;
}
