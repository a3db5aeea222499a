import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { BROWSERS, findProgram } from '../../scripts/programs.mjs';
import { fillPage, libraryScript } from './library-seed';
import { SHELF } from './shelf';

interface Shot {
  readonly page: 'library' | 'popup' | 'settings';
  readonly width: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  /** Opens this article of the shelf. */
  readonly reads?: number;
  /** With nothing saved. */
  readonly isEmpty?: boolean;
  readonly hash?: string;
  /** Scrolls the open article to its end. */
  readonly isAtEnd?: boolean;
  /** The interface reads from right to left, as it does in other languages. */
  readonly isRightToLeft?: boolean;
  readonly keys?: readonly string[];
  /** Presses what these selectors find, in order. */
  readonly press?: readonly string[];
  /** Chooses this file in the import. */
  readonly imports?: string;
  /** Makes a backup and chooses it for a restore. */
  readonly restores?: boolean;
  /** So many articles are said to have been kept. */
  readonly kept?: number;
  /** A selector of what the state shows. */
  readonly shows?: string;
}

/** A table of another reading list, with rows that cannot be understood. */
const POCKET = [
  'title,url,time_added,tags,status',
  'What the lighthouse keeper wrote down,https://shelf.example/6,1700000000,coast|long reads,unread',
  ...Array.from(
    { length: 40 },
    (_, at) => `Story ${at},https://other.example/${at},${1_700_000_000 + at},night,archive`,
  ),
  'A row whose address is none,not an address,1700000000,,unread',
  'A row with a date that cannot be,https://other.example/date,yesterday,,unread',
  'broken row',
].join('\n');

const IMPORT = {
  page: 'settings',
  width: 1280,
  hash: '#import',
  imports: POCKET,
  shows: '.import .panel-buttons .primary',
} as const;
const REPORT = {
  ...IMPORT,
  press: ['.import .panel-buttons .primary', '.import-report summary'],
  shows: '.import-rows',
} as const;
const RESTORE = {
  page: 'settings',
  width: 1280,
  restores: true,
  shows: '.backup .panel-counts',
} as const;
const NARROW = { width: 360, height: 740 } as const;
const DARK = { scheme: 'dark' } as const;

/** Every state of the extension's own pages by its file's name. */
export const PAGE_SHOTS: Readonly<Record<string, Shot>> = {
  'library-list': { page: 'library', width: 1280, reads: 6 },
  'library-nothing-open': { page: 'library', width: 1280, scheme: 'dark' },
  'library-wide': { page: 'library', width: 1920, height: 1080, reads: 6 },
  'library-narrow': { page: 'library', width: 360, height: 740 },
  'library-narrow-article': { page: 'library', width: 360, height: 740, reads: 6 },
  'library-narrow-menu': {
    page: 'library',
    width: 360,
    height: 740,
    press: ['.library-tools .icon-button'],
    shows: '.sidebar:popover-open',
  },
  'library-empty': { page: 'library', width: 1280, isEmpty: true },
  'library-search': {
    page: 'library',
    width: 1280,
    scheme: 'dark',
    keys: ['/', ...'ferry'],
    reads: 6,
  },
  'library-select': {
    page: 'library',
    width: 1280,
    reads: 6,
    keys: ['x', 'Shift+J', 'j', 'x'],
    shows: '.selection-bar',
  },
  'library-tags': {
    page: 'library',
    width: 1280,
    keys: ['j', 't', ...'co'],
    shows: '.completions .menu-item',
  },
  'library-tags-narrow-dark': {
    page: 'library',
    width: 360,
    height: 740,
    scheme: 'dark',
    keys: ['j', 'x', 'Shift+J', 'Shift+J', 'Shift+J', 't'],
    shows: '.chip.some',
  },
  'library-select-narrow': {
    page: 'library',
    width: 360,
    height: 740,
    keys: ['j', 'x', 'j', 'x'],
    shows: '.selection-bar',
  },
  'library-storage': { page: 'library', width: 1280, hash: '#storage', shows: '.large li' },
  'library-menu': {
    page: 'library',
    width: 1280,
    scheme: 'dark',
    press: ['.row-item:nth-child(2) .row-more'],
    shows: '[role=menu]',
  },
  'library-keys': { page: 'library', width: 1280, keys: ['?'], shows: '.keys-sheet' },
  'popup-tags': {
    page: 'popup',
    width: 380,
    height: 560,
    press: ['.filters button:last-child'],
    shows: '.tag-list',
  },
  'library-end': { page: 'library', width: 1280, reads: 6, isAtEnd: true, shows: '.article-end' },
  'library-send': {
    page: 'library',
    width: 1280,
    scheme: 'dark',
    reads: 6,
    press: ['[data-panel=more]'],
    shows: '.toolbar .menu',
  },
  'library-right-to-left': { page: 'library', width: 1280, reads: 0, isRightToLeft: true },
  'library-right-to-left-narrow': {
    page: 'library',
    width: 360,
    height: 740,
    press: ['.library-tools .icon-button'],
    shows: '.sidebar:popover-open',
    isRightToLeft: true,
  },
  'library-tablet': { page: 'library', width: 820, height: 1000, reads: 6 },
  'settings-send': { page: 'settings', width: 1280, hash: '#data' },
  popup: { page: 'popup', width: 380, height: 560 },
  'popup-dark': { page: 'popup', width: 380, height: 560, scheme: 'dark' },
  settings: { page: 'settings', width: 1280 },
  'settings-data': { page: 'settings', width: 1280, hash: '#privacy' },
  'settings-narrow': { page: 'settings', width: 360, height: 740, scheme: 'dark', hash: '#data' },
  'settings-delete': {
    page: 'settings',
    width: 1280,
    hash: '#data',
    press: ['#data .danger'],
    shows: 'dialog[open]',
  },
  'settings-backup': {
    page: 'settings',
    width: 1280,
    hash: '#data',
    press: ['.backup .button'],
    shows: '.backup .panel-buttons',
  },
  'library-tag-menu': {
    page: 'library',
    width: 1280,
    press: ['.tag-entry:nth-of-type(2) .tag-more'],
    shows: '[role=menu]',
  },
  'library-tag-name': {
    page: 'library',
    ...NARROW,
    ...DARK,
    press: [
      '.library-tools .icon-button',
      '.tag-entry:nth-of-type(2) .tag-more',
      '[role=menuitem]',
    ],
    keys: [],
    shows: 'dialog[open]',
  },
  'library-loss': { page: 'library', width: 1280, isEmpty: true, kept: 212, shows: '.all-lost' },
  'library-loss-narrow': {
    page: 'library',
    ...NARROW,
    ...DARK,
    isEmpty: true,
    kept: 212,
    shows: '.all-lost',
  },
  'import-preview': IMPORT,
  'import-preview-narrow': { ...IMPORT, ...NARROW, ...DARK },
  'restore-preview': RESTORE,
  'restore-preview-narrow': { ...RESTORE, ...NARROW, ...DARK },
  export: {
    page: 'settings',
    width: 1280,
    hash: '#data',
    press: ['#export .button'],
    shows: '.export[open]',
  },
  'export-narrow': {
    page: 'settings',
    width: 360,
    height: 740,
    scheme: 'dark',
    hash: '#data',
    press: ['#export .button'],
    shows: '.export[open]',
  },
  // These change what is kept, so they come last.
  'library-trash': {
    page: 'library',
    width: 1280,
    ...DARK,
    press: ['.sidebar nav button:last-child'],
    keys: ['j', 'Delete', 'Delete'],
    shows: '.of-list',
  },
  'import-report': REPORT,
  'import-report-narrow': { ...REPORT, ...NARROW, ...DARK },
};

/** Bytes that a picture in the repository may have. */
const LARGEST = 60_000;

async function smallPicture(page: Page): Promise<Buffer> {
  const cdp = await page.context().newCDPSession(page);
  for (const quality of [70, 50, 35, 20]) {
    const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality });
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length <= LARGEST) return bytes;
  }
  throw new Error(`A picture has more than ${LARGEST} bytes`);
}

async function launch(profile: string): Promise<BrowserContext> {
  const executablePath = findProgram(BROWSERS.chromium);
  if (!executablePath) throw new Error('Chromium is not installed');
  const extension = resolve('dist/chromium');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    reducedMotion: 'reduce',
  });
}

const choose = async (page: Page, field: string, content: string): Promise<void> => {
  const buffer = Buffer.from(content);
  await page.setInputFiles(field, { name: 'pocket.csv', mimeType: 'text/csv', buffer });
  await page.waitForSelector('.import .panel-buttons .primary');
};

async function chooseBackup(page: Page): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.click('.backup .button');
  const file = await (await saved).path();
  await page.setInputFiles('.backup-file', file);
}

async function take(page: Page, origin: string, ids: readonly string[], shot: Shot) {
  const { width, height = 800, scheme = 'light', reads, keys = [], press = [] } = shot;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  await page.goto(`${origin}src/pages/settings/settings.html`);
  await page.evaluate(`chrome.storage.local.set({ articlesKept: ${shot.kept ?? 0} })`);
  const hash = reads === undefined ? (shot.hash ?? '') : `#read=${ids[reads]}`;
  await page.goto('about:blank');
  await page.goto(`${origin}src/pages/${shot.page}/${shot.page}.html${hash}`);
  await page.waitForSelector(reads === undefined ? 'h1' : '.article-body > *');
  if (shot.page !== 'settings' && !shot.isEmpty) await page.waitForSelector('.row-item');
  await page.evaluate('document.fonts.ready.then(() => 0)');
  if (reads !== undefined && keys.length > 0) await page.keyboard.press('Escape');
  for (const key of keys) await page.keyboard.press(key);
  if (shot.imports) await choose(page, '.import input[type=file]', shot.imports);
  if (shot.restores) await chooseBackup(page);
  for (const selector of press) await page.click(selector);
  if (shot.shows) await page.waitForSelector(shot.shows);
  if (shot.isRightToLeft) await page.evaluate(`document.documentElement.dir = 'rtl'`);
  if (shot.isAtEnd) await page.evaluate(`document.querySelector('.reader').scrollTop = 1e6`);
  await page.waitForLoadState('networkidle');
  return smallPicture(page);
}

/** Draws states of the extension's own pages into a folder; all of them, or those that are named. */
export async function pageScreenshots(
  folder: string,
  wanted: readonly string[] = Object.keys(PAGE_SHOTS),
): Promise<void> {
  if (!wanted.some((name) => name in PAGE_SHOTS)) return;
  mkdirSync(folder, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'lectern-shots-'));
  const context = await launch(profile);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const origin = worker.url().replace(/(?<=\w)\/.*/, '/');
    const page = await context.newPage();
    const chosen = Object.entries(PAGE_SHOTS).filter(([name]) => wanted.includes(name));
    const shoot = async (isEmpty: boolean, ids: readonly string[]) => {
      for (const [name, shot] of chosen.filter(([, shot]) => (shot.isEmpty ?? false) === isEmpty))
        writeFileSync(join(folder, `${name}.webp`), await take(page, origin, ids, shot));
    };
    await shoot(true, []);
    await page.goto(`${origin}src/pages/settings/settings.html`);
    await page.evaluate(await libraryScript());
    await shoot(false, await fillPage(page, SHELF));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
