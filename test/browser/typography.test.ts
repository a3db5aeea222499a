import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FONTS, type Settings, THEMES } from '../../src/settings';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';
import { pagesOf } from './pdf';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

const open = async (scene: Scene, options: StageOptions = {}): Promise<void> => {
  stage = await Stage.on(browser, options);
  await stage.open(scene);
};

const READER = `stage.root.querySelector('.reader')`;
const style = (selector: string, property: string): Promise<string> =>
  stage.run(
    `getComputedStyle(stage.root.querySelector(${JSON.stringify(selector)})).getPropertyValue('${property}')`,
  );
const box = (selector: string): Promise<DOMRect> =>
  stage.run(
    `stage.root.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`,
  );

/** Chooses, as another tab would. */
const choose = (changes: Partial<Settings>): Promise<void> =>
  stage.run(`stage.choose(${JSON.stringify(changes)})`);

/** Two frames, so that what was rendered is laid out. */
const settled = (): Promise<void> =>
  stage.run(`document.fonts.ready.then(() => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => done()))))`);

/** Remembers the first letter below the toolbar (56 px high) of which most is seen. */
const MARK = `(() => {
  const article = stage.root.querySelector('.article');
  const range = document.createRange();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at); range.setEnd(node, at + 1);
      const { top, height } = range.getBoundingClientRect();
      if (height > 0 && top + 0.6 * height > 56) { globalThis.mark = range; return top; }
    }
})()`;

describe('the first visible line stays where it is', () => {
  const CHANGES: readonly Partial<Settings>[] = [
    { textSize: 12 },
    { textSize: 48 },
    { font: 'mono' },
    { font: 'hyperlegible' },
    { font: 'installed', fontName: 'DejaVu Serif' },
    { width: 'narrow' },
    { spacing: 'loose' },
    { lineHeight: 2.6 },
    { letterSpacing: 0.12 },
    { wordSpacing: 0.5 },
    { justify: true },
    { hyphens: 'on' },
    { theme: 'contrast' },
  ];
  test.each(CHANGES.map((changes) => [JSON.stringify(changes), changes] as const))(
    'with %s',
    async (_name, changes) => {
      await open({ article: 'rich' });
      await settled();
      await stage.run(`${READER}.scrollTop = 1300`);
      const before = await stage.run<number>(MARK);
      await choose(changes);
      await settled();
      const after = await stage.run<number>(`mark.getBoundingClientRect().top`);
      expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
    },
  );
});

describe('a line holds the characters that were chosen', () => {
  /** The median of the characters in the full lines of the long paragraphs. */
  const MEDIAN = `(() => {
    const counts = [];
    for (const p of stage.root.querySelectorAll('.article-body > p')) {
      const range = document.createRange();
      const node = p.firstChild;
      if (node?.nodeType !== 3 || node.length < 200) continue;
      let top; let count = 0;
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at); range.setEnd(node, at + 1);
        const line = Math.round(range.getBoundingClientRect().bottom);
        if (top !== undefined && line > top + 4) { counts.push(count); count = 0; }
        top = line; count++;
      }
    }
    return counts.sort((a, b) => a - b)[counts.length >> 1];
  })()`;
  test.each([
    ['literata', 'medium', 66],
    ['serif', 'narrow', 54],
    ['sans', 'wide', 72],
    ['mono', 'medium', 66],
    ['dyslexic', 'medium', 56],
  ] as const)('%s, %s: %d', async (font, width, characters) => {
    await open(
      { article: 'rich', settings: { font, width, hyphens: 'off' } },
      { viewport: { width: 1600, height: 900 } },
    );
    await settled();
    const median = await stage.run<number>(MEDIAN);
    expect(median).toBeGreaterThan(characters * 0.86);
    expect(median).toBeLessThanOrEqual(characters * 1.1);
  });
});

test('two columns stand side by side, row below row, within the window', async () => {
  await open(
    { article: 'rich', settings: { columns: 'two' } },
    { viewport: { width: 1600, height: 900 } },
  );
  await settled();
  const starts = await stage.run<number[]>(
    `[...new Set([...stage.root.querySelectorAll('.article-body > p')].map((p) => Math.round(p.getBoundingClientRect().left)))]`,
  );
  expect(starts.length).toBe(2);
  expect(await stage.run(`${READER}.scrollWidth - ${READER}.clientWidth`)).toBe(0);
});

test('a page of several is one on paper too, without a button', async () => {
  await open({ article: 'paged' });
  await stage.page.emulateMedia({ media: 'print' });
  const seen = await stage.run<boolean[]>(
    `[...stage.root.querySelectorAll('.part, .part button')].map((part) => part.checkVisibility())`,
  );
  expect(seen).toEqual([true, false, false, false]);
});

test('pictures are dimmed in the dark, unless the reader wants them bright', async () => {
  await open({ article: 'rich', settings: { theme: 'dark' } });
  expect(await style('.article-body img', 'filter')).toBe('brightness(0.9)');
  await choose({ dimPictures: false });
  await stage.until(
    `getComputedStyle(stage.root.querySelector('.article-body img')).filter === 'none'`,
  );
});

test('only on this site is offered by name of the box, and asked for as such', async () => {
  await open({ article: 'rich' });
  await stage.page.keyboard.press(',');
  await stage.press('.only-here input');
  await stage.until(`stage.calls.length > 0`);
  expect(await stage.calls()).toEqual(['changeSettings {"onlyHere":true}']);
});

test('a press on the words beside a switch turns it, and the panel stays', async () => {
  await open({ article: 'rich' });
  await stage.page.keyboard.press(',');
  await stage.press('.appearance > label.row .row-label');
  await stage.until(`stage.calls.length > 0`);
  expect(await stage.calls()).toEqual(['changeSettings {"justify":true}']);
  await stage.press('.appearance > p');
  expect(await stage.text('.popover')).not.toBeNull();
});

test('a font that this machine lacks is said to be missing', async () => {
  await open({ article: 'rich', settings: { font: 'installed', fontName: 'Nonesuch Sans' } });
  await stage.page.keyboard.press(',');
  await stage.until(`stage.root.querySelector('.font-name')`);
  expect(await stage.text('.font-name small')).toBe(
    'This machine has no font named Nonesuch Sans.',
  );
});

test('paper shows what is folded, and nothing that only a screen can do', async () => {
  const html =
    '<details><summary>Method</summary><p>Words within the fold.</p></details><pre><code>one\\ntwo</code></pre><a href="https://films.example/42" data-embed="video" data-player="https://films.example/embed/42">A film</a>';
  await open({ article: 'rich', html: html.repeat(2), settings: { theme: 'black' } });
  const text = pagesOf(await stage.page.pdf()).join(' ');
  expect(text.split('Words within the fold.')).toHaveLength(3);
  expect(text).toContain('A film');
  expect(text).not.toContain('Copy');
});

describe('no frame is white before the theme is there', () => {
  test.each(THEMES.filter((theme) => theme !== 'paper' && theme !== 'sepia'))(
    '%s',
    async (theme) => {
      const html = '<!doctype html><body style="background:#f00">';
      stage = await Stage.on(browser, { html, colorScheme: 'dark' });
      const frames = await stage.film(() => stage.open({ article: 'rich', settings: { theme } }));
      const isRed = ([r = 0, g = 0, b = 0]: readonly number[]) => r > 180 && g < 40 && b < 40;
      const isDark = (pixel: readonly number[]) => Math.max(...pixel) < 45;
      expect(frames.filter((pixel) => !isRed(pixel) && !isDark(pixel))).toEqual([]);
      expect(frames.length).toBeGreaterThan(1);
      expect(isDark(frames.at(-1) ?? [255])).toBe(true);
    },
  );
});

describe('nothing scrolls sideways', () => {
  const overflow = async () => {
    await settled();
    return stage.run(
      `[${READER}.scrollWidth - ${READER}.clientWidth, ...[...stage.root.querySelectorAll('.article-body > :not(.table, .code)')].filter((block) => block.getBoundingClientRect().right > innerWidth + 1).map((block) => block.outerHTML.slice(0, 80))]`,
    );
  };
  test.each([
    ['200 %', { width: 640, height: 400 }, 2],
    ['400 %', { width: 320, height: 200 }, 4],
    ['320 pixels', { width: 320, height: 640 }, 1],
  ] as const)('at %s', async (_zoom, viewport, deviceScaleFactor) => {
    await open({ article: 'long' }, { viewport, deviceScaleFactor });
    expect(await overflow()).toEqual([0]);
    await stage.page.keyboard.press(',');
    await stage.until(`stage.root.querySelector('.popover')`);
    const { left, right, top, bottom } = await box('.popover');
    expect([left >= 0, right <= viewport.width, top >= 0, bottom <= viewport.height]).toEqual(
      Array(4).fill(true),
    );
  });

  test.each([12, 36, 128])('with text of %d pixels in a narrow window', async (textSize) => {
    await open(
      { article: 'long', settings: { textSize } },
      { viewport: { width: 320, height: 640 } },
    );
    expect(await overflow()).toEqual([0]);
  });

  test.each(FONTS)('in the font %s, spaced as far as it goes', async (font) => {
    await open(
      {
        article: 'long',
        settings: { font, letterSpacing: 0.15, wordSpacing: 0.5, lineHeight: 2.6 },
      },
      { viewport: { width: 320, height: 640 } },
    );
    expect(await overflow()).toEqual([0]);
  });
});

describe('scripts', () => {
  test.each([
    ['rtl', 'arabic', 1.85],
    ['persian', 'arabic', 1.85],
    ['hebrew', 'hebrew', 1.71],
    ['chinese', 'chinese', 1.85],
    ['cjk', 'japanese', 1.85],
    ['korean', 'korean', 1.85],
    ['thai', 'thai', 1.79],
    ['hindi', 'indic', 1.71],
    ['rich', undefined, 1.6],
  ] as const)('the lines of %s stand as its script asks', async (article, script, lineHeight) => {
    await open({ article });
    expect(await stage.run(`stage.root.querySelector('.article').dataset.script`)).toBe(script);
    const [line, size] = [
      await style('.article-body p', 'line-height'),
      await style('.article-body p', 'font-size'),
    ];
    expect(Number.parseFloat(line) / Number.parseFloat(size)).toBeCloseTo(lineHeight, 1);
  });

  test('emphasis is no slant where the script knows none', async () => {
    for (const [article, property, value] of [
      ['persian', 'font-weight', '650'],
      ['hindi', 'font-weight', '650'],
      ['cjk', 'text-emphasis-style', 'sesame'],
      ['chinese', 'text-emphasis-position', 'under'],
      ['korean', 'text-emphasis-style', 'dot'],
    ] as const) {
      await open({ article });
      expect(await style('.article-body em', 'font-style'), article).toBe('normal');
      expect(await style('.article-body em', property), article).toBe(value);
      await stage.close();
    }
    await open({ article: 'rich' });
    expect(await style('.article-body em', 'font-style')).toBe('italic');
  });

  test('letters that are joined are never spaced', async () => {
    await open({ article: 'rtl', settings: { letterSpacing: 0.1 } });
    expect(await style('.article-body p', 'letter-spacing')).toMatch(/^(normal|0px)$/);
    expect(await style('h1', 'letter-spacing')).toMatch(/^(normal|0px)$/);
  });

  test('blocks in another direction stand at their own edge', async () => {
    await open({ article: 'mixed' });
    expect(await style('.article-body blockquote', 'border-right-width')).toBe('3px');
    expect(await style('.article-body ul', 'padding-left')).toBe('0px');
    const table = `stage.root.querySelector('.table table')`;
    expect(
      await stage.run(
        `${table}.rows[0].cells[0].getBoundingClientRect().left > ${table}.rows[0].cells[1].getBoundingClientRect().left`,
      ),
    ).toBe(true);
    expect(await style('.article-body > p', 'direction')).toBe('ltr');
  });

  test('the progress of an Arabic article grows from the right', async () => {
    await open({ article: 'rtl' });
    await stage.run(`${READER}.scrollTop = 200`);
    await stage.until(
      `stage.root.querySelector('.progress').style.getPropertyValue('--progress') > '0%'`,
    );
    expect(await style('.progress', 'direction')).toBe('rtl');
    const edges = [stage.page.viewportSize()?.width ?? 0, 4].map(
      (right) => [right - 3, 1] as const,
    );
    const [right, left] = await stage.colours(edges);
    expect(right).toEqual([14, 90, 73]);
    expect(left).not.toEqual(right);
    // What the scroller has, every element of the article would inherit at each step.
    expect(await stage.run(`${READER}.style.getPropertyValue('--progress')`)).toBe('');
  });

  test('the byline of a right-to-left article begins without a dot and loses no letter', async () => {
    await open({ article: 'hebrew' });
    const { right } = await box('.byline');
    const name = await box('.byline b');
    expect(name.right).toBeLessThanOrEqual(right - 24);
  });
});

describe.each([360, 1280])(
  'an interface from right to left, in longer words, %d pixels',
  (width) => {
    const scene: Scene = { article: 'rich', pseudo: true };

    test('mirrors the tools and cuts nothing off', async () => {
      await open(scene, { viewport: { width, height: 800 } });
      const tools = await stage.run<number[]>(
        `[...stage.root.querySelectorAll('.toolbar > button')].map((button) => button.getBoundingClientRect().left)`,
      );
      expect(tools).toEqual(tools.toSorted((a, b) => b - a));
      await stage.page.keyboard.press(',');
      await stage.until(`stage.root.querySelector('.finer')`);
      await stage.run(`stage.root.querySelector('.finer').open = true`);
      const { left, right } = await box('.popover');
      expect([left >= 0, right <= width]).toEqual([true, true]);
      const cut = `[...stage.root.querySelectorAll('.popover *, .toolbar > button')].filter((element) => element.getClientRects().length && !element.closest('svg, input') && (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')).map((element) => element.outerHTML.slice(0, 120))`;
      expect(await stage.run(cut)).toEqual([]);
      expect(await stage.run(`${READER}.scrollWidth - ${READER}.clientWidth`)).toBe(0);
    });

    test('axe finds nothing', async () => {
      await open(scene, { viewport: { width, height: 800 } });
      await stage.page.keyboard.press(',');
      await stage.until(`stage.root.querySelector('.finer')`);
      await stage.run(`stage.root.querySelector('.finer').open = true`);
      expect(await stage.violations()).toEqual([]);
    });
  },
);
