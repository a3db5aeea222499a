import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';

interface Shot extends StageOptions {
  readonly scene: Scene;
  /** Keys that lead to the state, and what is run in the page for it. */
  readonly keys?: string;
  readonly act?: string;
  /** A selector of what the state shows. */
  readonly shows?: string;
  readonly isPrinted?: boolean;
  readonly isOffline?: boolean;
  /** How far the article is scrolled, in CSS pixels. */
  readonly down?: number;
}

const LIGHT = { colorScheme: 'light', viewport: { width: 1280, height: 800 } } as const;
const DARK = { ...LIGHT, colorScheme: 'dark' } as const;
const WIDE = { ...LIGHT, viewport: { width: 1920, height: 1080 } } as const;
const NARROW = { ...LIGHT, viewport: { width: 360, height: 740 } } as const;
const rich: Scene = { article: 'rich' };
const saved = { id: 'stage' as never, images: 3, storedImages: 3 };

/** Every state of the reader by its file's name. */
const SHOTS: Readonly<Record<string, Shot>> = {
  'article-light': { ...LIGHT, scene: rich },
  reader: {
    ...LIGHT,
    viewport: { width: 1440, height: 900 },
    scene: { ...rich, saved, settings: { showContents: true } },
  },
  'article-black': { ...DARK, scene: { ...rich, settings: { theme: 'black' } } },
  structures: { ...LIGHT, scene: rich, down: 2300 },
  'structures-narrow-dark': { ...NARROW, colorScheme: 'dark', scene: rich, down: 2900 },
  embed: {
    ...LIGHT,
    scene: rich,
    act: `stage.root.querySelector('.embed').scrollIntoView({ block: 'center' })`,
  },
  'article-dark': { ...DARK, scene: rich, down: 700 },
  'article-sepia': { ...LIGHT, scene: { ...rich, settings: { theme: 'sepia' } }, down: 1500 },
  'article-wide-contents': {
    ...WIDE,
    scene: { ...rich, settings: { showContents: true } },
    down: 900,
  },
  'article-narrow': { ...NARROW, scene: rich, down: 500 },
  'article-right-to-left': { ...LIGHT, scene: { article: 'rtl' }, down: 60 },
  'article-japanese': { ...LIGHT, scene: { article: 'cjk' }, down: 60 },
  partial: { ...LIGHT, scene: { article: 'teaser' } },
  pages: { ...LIGHT, scene: { article: 'paged' } },
  'page-changed': {
    ...DARK,
    scene: rich,
    down: 700,
    act: 'stage.pageLeft()',
    shows: '.toast',
  },
  print: { ...LIGHT, viewport: { width: 794, height: 1123 }, scene: rich, isPrinted: true },
  lightbox: {
    ...LIGHT,
    scene: rich,
    act: `stage.root.querySelector('.enlarge').click()`,
    shows: '.lightbox[open]',
  },
  offline: { ...LIGHT, scene: { ...rich, savedAt: Date.UTC(2026, 9, 12) }, isOffline: true },
  'contents-narrow': { ...NARROW, scene: rich, keys: 'c', down: 700 },
  appearance: { ...LIGHT, scene: rich, keys: ',', shows: '.appearance' },
  shortcuts: { ...LIGHT, scene: rich, keys: '?', shows: 'dialog.sheet' },
  loading: { ...LIGHT, scene: {} },
  unreadable: { ...LIGHT, scene: { unreadable: 'no-article' } },
  'unreadable-narrow': { ...NARROW, scene: { unreadable: 'no-article' } },
  'saved-undo': {
    ...LIGHT,
    scene: { ...rich, saved },
    keys: 's',
    shows: '.toast',
    down: 700,
  },
};

/** Bytes that a picture in the repository may have. */
const LARGEST = 60_000;

/** What the stage shows, as finely as the size allows. */
async function smallPicture({ page }: Stage): Promise<Buffer> {
  const cdp = await page.context().newCDPSession(page);
  for (const quality of [70, 50, 35, 20]) {
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length <= LARGEST) return bytes;
  }
  throw new Error(`A picture has more than ${LARGEST} bytes`);
}

async function take(browser: Browser, file: string, shot: Shot): Promise<void> {
  const { scene, keys = '', act, shows, isPrinted, isOffline, down = 0, ...options } = shot;
  const stage = await Stage.on(browser, options);
  if (isOffline) await stage.page.context().setOffline(true);
  await stage.open(scene);
  await stage.run(`stage.root.querySelector('.reader').scrollTop = ${down}`);
  for (const key of keys) await stage.page.keyboard.press(key);
  await stage.run('document.fonts.ready.then(() => 0)');
  if (act) await stage.run(act);
  if (isPrinted) await stage.page.emulateMedia({ media: 'print' });
  if (shows) await stage.until(`stage.root.querySelector(${JSON.stringify(shows)})`);
  const bytes = await smallPicture(stage);
  await stage.close();
  writeFileSync(file, bytes);
}

/** Draws states of the reader into a folder; all of them, or those that are named. */
export async function screenshots(
  folder: string,
  wanted: readonly string[] = Object.keys(SHOTS),
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  for (const [name, shot] of Object.entries(SHOTS).filter(([name]) => wanted.includes(name)))
    await take(browser, join(folder, `${name}.webp`), shot);
  await browser.close();
}
