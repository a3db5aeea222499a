import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';

interface Shot extends StageOptions {
  readonly scene: Scene;
  /** The page below is seen, where the article is chosen. */
  readonly picks?: boolean;
  /** What is run in the page before the reader opens. */
  readonly before?: string;
  /** Keys that lead to the state, and what is run in the page for it. */
  readonly keys?: string;
  readonly act?: string;
  /** What is pressed with the mouse, and an expression for what it is drawn along, as x, y, x, y. */
  readonly press?: string;
  readonly drag?: string;
  /** A selector of what the state shows, and words that are in it. */
  readonly shows?: string;
  readonly says?: string;
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
/** A voice that says one word and then nothing, so that the picture stands still. */
const VOICE = `stage.speakWith([{ name: 'Nora', lang: 'en-GB', manners: { word: 3600000 } }])`;
/** The browser's own models, which are there and do nothing. */
const MODELS = `for (const name of ['Translator', 'Summarizer'])
  Object.defineProperty(globalThis, name, { value: { availability: async () => 'downloadable' }, configurable: true })`;
/** Two passages that are marked, one with a note. */
const MARKS = `(() => {
  const mark = (id, exact, prefix, suffix, colour, note) => stage.markings.set(id,
    { id, quote: { exact, prefix, suffix }, position: { start: 0, end: 0 }, colour, hasNote: note !== '', note });
  mark('a', 'Nobody in Oostmarke has asked her to.', 'a small brass key. ', ' The council', 'amber', 'Ask her who did, in the end.');
  mark('b', 'The town has been between two and four minutes late ever since', 'driven it since 1721. ', ', and has grown', 'green', '');
  window.dispatchEvent(new Event('focus'));
})()`;
const SELECTED = `(() => {
  const text = stage.root.querySelectorAll('.article-body p')[1].firstChild;
  const range = document.createRange();
  range.setStart(text, 4); range.setEnd(text, 21);
  const { left, top, right, height } = range.getBoundingClientRect();
  return [left + 1, top + height / 2, right, top + height / 2];
})()`;
const WORDS =
  'For ninety-one years a boat has crossed the fjord at twenty to midnight. A tunnel opens in June, and the crew have begun to count the crossings backwards. ';
/** An article with a note. */
const NOTED = `<p>${WORDS}<sup><a href="#n1" role="doc-noteref" id="r1">1</a></sup> ${WORDS}</p><p>${WORDS.repeat(4)}</p><section role="doc-endnotes"><h2>Notes</h2><ol><li id="n1">Harbour log, vols. 3–19. Sailings between April 1940 and May 1945 were recorded only by month. <a href="#r1" role="doc-backlink">↩</a></li></ol></section>`;
/** A page of a newspaper, on which the article is to be chosen. */
const NEWS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><style>body{margin:0;font:16px/1.5 sans-serif;background:#fff;color:#222}header{padding:18px 40px;background:#13294b;color:#fff}div{display:grid;grid-template-columns:1fr 280px;gap:40px;padding:30px 40px}h1{font:700 32px/1.2 serif;margin:0 0 14px}aside p{padding:14px;background:#eef1f6}</style><header>Kveldsposten · News · Sport · Culture</header><div><article><h1>The last night ferry to Halvorsund</h1><p>${WORDS.repeat(3)}</p><p>${WORDS.repeat(4)}</p><p>${WORDS.repeat(3)}</p></article><aside><p>Five more ferries</p><p>Subscribe for less</p></aside></div>`;
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
  print: {
    ...LIGHT,
    viewport: { width: 794, height: 1123 },
    scene: rich,
    isPrinted: true,
    act: `stage.root.querySelector('.page').style.padding = '76px 68px'`,
  },
  lightbox: { ...LIGHT, scene: rich, press: '.enlarge', shows: '.lightbox[open]' },
  'lightbox-narrow': { ...NARROW, scene: rich, press: '.enlarge', shows: '.lightbox[open]' },
  'article-contrast': { ...DARK, scene: { ...rich, settings: { theme: 'contrast' } }, down: 700 },
  'article-hyperlegible': {
    ...LIGHT,
    scene: { ...rich, settings: { font: 'hyperlegible' } },
    down: 700,
  },
  'article-dyslexic': { ...LIGHT, scene: { ...rich, settings: { font: 'dyslexic' } }, down: 700 },
  'article-long-title': { ...NARROW, scene: { article: 'long' } },
  'article-right-to-left-narrow': { ...NARROW, colorScheme: 'dark', scene: { article: 'rtl' } },
  'article-end': { ...LIGHT, scene: { ...rich, saved, corrects: true }, down: 99_999 },
  'forced-colours': {
    ...DARK,
    forcedColors: 'active',
    scene: { ...rich, saved },
    press: '[data-panel=appearance]',
    shows: '.appearance',
  },
  note: {
    ...LIGHT,
    scene: { ...rich, html: NOTED },
    down: 60,
    press: '[role=doc-noteref]',
    shows: '.note',
  },
  'note-narrow': {
    ...NARROW,
    scene: { ...rich, html: NOTED },
    down: 300,
    press: '[role=doc-noteref]',
    shows: '.note',
  },
  menu: {
    ...DARK,
    scene: { ...rich, saved, corrects: true },
    press: '[data-panel=more]',
    shows: '.menu',
  },
  'menu-narrow': {
    ...NARROW,
    scene: { ...rich, saved, corrects: true },
    press: '[data-panel=more]',
    shows: '.menu',
  },
  'appearance-narrow': {
    ...NARROW,
    scene: rich,
    press: '[data-panel=appearance]',
    shows: '.appearance',
  },
  pick: { ...LIGHT, html: NEWS, picks: true, scene: {} },
  offline: { ...LIGHT, scene: { ...rich, savedAt: Date.UTC(2026, 9, 12) }, isOffline: true },
  'contents-narrow': { ...NARROW, scene: rich, keys: 'c', down: 700 },
  appearance: { ...LIGHT, scene: rich, keys: ',', shows: '.appearance' },
  shortcuts: { ...LIGHT, scene: rich, keys: '?', shows: 'dialog.sheet' },
  loading: { ...LIGHT, scene: {} },
  unreadable: { ...LIGHT, scene: { unreadable: 'no-article', corrects: true } },
  'unreadable-narrow': { ...NARROW, scene: { unreadable: 'no-article', corrects: true } },
  listening: {
    ...LIGHT,
    before: VOICE,
    scene: rich,
    keys: 'l}}}]',
    shows: '.plate.word',
  },
  'listening-narrow-dark': {
    ...NARROW,
    colorScheme: 'dark',
    before: VOICE,
    scene: rich,
    keys: 'l}}}',
    shows: '.plate.word',
  },
  'listening-options': {
    ...LIGHT,
    before: VOICE,
    scene: rich,
    keys: 'l}}}',
    press: '.listen-speed',
    shows: '.listen-options',
  },
  'listening-no-voices': {
    ...DARK,
    before: 'stage.speakWith([])',
    scene: rich,
    keys: 'l',
    shows: '.listen-bar',
    says: 'no voices',
  },
  highlights: {
    ...LIGHT,
    viewport: { width: 1680, height: 900 },
    scene: { ...rich, saved, notesHere: true },
    act: MARKS,
    shows: '.marks-note',
    down: 560,
  },
  'highlights-dark': {
    ...DARK,
    scene: { ...rich, saved },
    act: MARKS,
    shows: 'mark[data-marking=b]',
    down: 560,
  },
  'selection-bar': {
    ...LIGHT,
    scene: { ...rich, saved },
    down: 700,
    drag: SELECTED,
    shows: '.marks-bar',
  },
  'line-focus': {
    ...LIGHT,
    scene: { ...rich, settings: { lineFocus: 'three' } },
    shows: '.line-window',
    down: 900,
  },
  'line-focus-narrow-dark': {
    ...NARROW,
    colorScheme: 'dark',
    scene: { ...rich, settings: { lineFocus: 'three' } },
    shows: '.line-window',
    down: 900,
  },
  ruler: {
    ...LIGHT,
    scene: { ...rich, settings: { lineFocus: 'one', lineRuler: true } },
    shows: '.line-window.ruler',
    down: 900,
  },
  'word-starts': {
    ...LIGHT,
    scene: { ...rich, settings: { wordStarts: true } },
    shows: '.word-start',
    down: 900,
  },
  'look-up': { ...LIGHT, scene: rich, down: 700, drag: SELECTED, keys: 'e', shows: '.look-up' },
  'look-up-models-dark': {
    ...DARK,
    before: MODELS,
    scene: { ...rich, settings: { onDeviceModels: true } },
    down: 700,
    drag: SELECTED,
    keys: 'e',
    shows: '.look-up-task',
  },
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

/** Draws the mouse along a line of the text. */
async function select(stage: Stage, along: string): Promise<void> {
  await stage.until(`stage.root.querySelector('.marks')`);
  const [fromX = 0, fromY = 0, toX = 0, toY = 0] = await stage.run<number[]>(along);
  await stage.page.mouse.move(fromX, fromY);
  await stage.page.mouse.down();
  await stage.page.mouse.move(toX, toY, { steps: 5 });
  await stage.page.mouse.up();
  await stage.until(`stage.root.querySelector('.marks-bar')`);
}

async function take(browser: Browser, file: string, shot: Shot): Promise<void> {
  const { scene, before, keys = '', press, drag, act, shows, says = '', ...rest } = shot;
  const { isPrinted, isOffline, picks, down = 0, ...options } = rest;
  const stage = await Stage.on(browser, options);
  if (before) await stage.run(`(() => { ${before}; })()`);
  if (isOffline) await stage.page.context().setOffline(true);
  if (picks) await stage.run('stage.pick()');
  else await stage.open(scene);
  await stage.run(`stage.root.querySelector('.reader')?.scrollTo(0, ${down})`);
  if (drag) await select(stage, drag);
  for (const key of keys) await stage.page.keyboard.press(key);
  if (press) await stage.press(press);
  await stage.run('document.fonts.ready.then(() => 0)');
  if (act) await stage.run(`(() => { ${act}; })()`);
  if (isPrinted) await stage.page.emulateMedia({ media: 'print' });
  if (shows)
    await stage.until(
      `stage.root.querySelector(${JSON.stringify(shows)})?.textContent.includes(${JSON.stringify(says)})`,
    );
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
