import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

async function open(scene: Partial<Scene>, options: StageOptions = {}): Promise<void> {
  stage = await Stage.on(browser, { viewport: { width: 1000, height: 700 }, ...options });
  await stage.open({ article: 'rich', ...scene });
}

const LONG = Array.from(
  { length: 40 },
  (_, at) =>
    `<p>Entry ${at}. ${Array.from({ length: 60 }, (_, wave) => `wave ${at * 60 + wave} came`).join(', ')}.</p>`,
).join('');

const press = (key: string) => stage.page.keyboard.press(key);
/** The first letters in the window of lines, and how many lines it holds. */
const inWindow = () =>
  stage.run<{ words: string; lines: number }>(`(() => {
    const { top, bottom } = stage.root.querySelector('.line-window').getBoundingClientRect();
    const range = document.createRange();
    const walker = document.createTreeWalker(stage.root.querySelector('.article'), NodeFilter.SHOW_TEXT);
    const tops = new Set();
    let words = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement.getBoundingClientRect();
      if (block.bottom < top || block.top > bottom) continue;
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at); range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width || box.top + 5 < top || box.bottom - 5 > bottom) continue;
        tops.add(Math.round(box.top)); words += node.data[at];
      }
    }
    return { words, lines: tops.size };
  })()`);

describe('line focus', () => {
  test('is nothing at all while it is off', async () => {
    await open({});
    expect(await stage.run(`stage.root.querySelector('.line-window, .word-start')`)).toBeNull();
  });

  test.each([
    ['one', 1],
    ['three', 3],
    ['five', 5],
  ] as const)('holds %s lines, and an arrow key moves exactly one', async (lineFocus, count) => {
    await open({ html: LONG, settings: { lineFocus } });
    await stage.until(`stage.root.querySelector('.line-window')`);
    await stage.run(`stage.root.querySelector('.reader').scrollTop = 900`);
    // Two frames: the scroll is told of in the first one.
    await stage.run(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))',
    );
    const seen: { words: string; lines: number }[] = [];
    for (let step = 0; step < 7; step++) {
      seen.push(await inWindow());
      await press('ArrowDown');
    }
    expect(seen.map(({ lines }) => lines)).toEqual(seen.map(() => count));
    const all = await stage.run<string>(`stage.root.querySelector('.article-body').textContent`);
    const plain = (text: string) => text.replace(/\s/g, '');
    const at = seen.map(({ words }) => plain(all).indexOf(plain(words)));
    expect(at.every((index) => index >= 0)).toBe(true);
    const steps = at.slice(1).map((index, step) => index - (at[step] ?? 0));
    expect(steps.every((step) => step > 20 && step < 90)).toBe(true);
    for (let step = 0; step < 7; step++) await press('ArrowUp');
    expect(await inWindow()).toEqual(seen[0]);
  });

  test('goes by one line from the title to the last line, and no further', async () => {
    await open({ html: '<p>One.</p><p>Two.</p>', settings: { lineFocus: 'one' } });
    await stage.until(`stage.root.querySelector('.line-window')`);
    for (let step = 0; step < 12; step++) await press('ArrowUp');
    expect((await inWindow()).words).toContain('The woman');
    for (let step = 0; step < 12; step++) await press('ArrowDown');
    expect((await inWindow()).words).toBe('Two.');
  });

  test('stays at its height when the text is scrolled by hand', async () => {
    await open({ html: LONG, settings: { lineFocus: 'three' } });
    await stage.until(`stage.root.querySelector('.line-window')`);
    const top = () =>
      stage.run<number>(`stage.root.querySelector('.line-window').getBoundingClientRect().top`);
    const before = await top();
    const { words } = await inWindow();
    await stage.page.mouse.move(500, 300);
    await stage.page.mouse.wheel(0, 777);
    await stage.until(`stage.root.querySelector('.reader').scrollTop === 777`);
    await stage.until(`true`);
    expect(Math.abs((await top()) - before)).toBeLessThan(40);
    const after = await inWindow();
    expect(after.words).not.toBe(words);
    expect(after.lines).toBe(3);
  });

  test('is changed by its key, which is announced, and leaves arrow keys to fields', async () => {
    await open({ html: LONG });
    await press('r');
    await stage.until(`stage.root.querySelector('.line-window')`);
    expect(await stage.calls()).toContain('changeSettings {"lineFocus":"one"}');
    expect(await stage.text('[role=status]')).toBe('Line focus: 1');
    await press(',');
    await stage.until(`stage.root.querySelector('.appearance')`);
    const before = await stage.run<number>(`stage.root.querySelector('.reader').scrollTop`);
    await press('ArrowDown');
    expect(await stage.calls()).toContain('changeSettings {"theme":"paper"}');
    expect(await stage.run(`stage.root.querySelector('.reader').scrollTop`)).toBe(before);
    await press('Escape');
    for (let step = 0; step < 3; step++) await press('r');
    expect(await stage.text('.line-window')).toBeNull();
  });
});

describe('stronger beginnings', () => {
  const layout = () =>
    stage.run<string>(
      `JSON.stringify([...stage.root.querySelectorAll('.article-body > *')].map((block) => block.getBoundingClientRect().height))`,
    );

  test('move no line, and copy as before', async () => {
    await open({});
    // The text says so of a picture that does not come.
    await stage.until(`stage.root.querySelector('.missing')`);
    const plain = await stage.run<string>(`stage.root.querySelector('.article-body').innerText`);
    const before = await layout();
    await stage.run(`stage.choose({ wordStarts: true })`);
    await stage.until(`stage.root.querySelectorAll('.word-start').length > 40`);
    expect(await layout()).toBe(before);
    expect(await stage.run(`stage.root.querySelector('.article-body').innerText`)).toBe(plain);
    expect(await stage.run(`stage.root.querySelector('pre .word-start')`)).toBeNull();
    expect(await stage.violations()).toEqual([]);
    await stage.run(`stage.choose({ wordStarts: false })`);
    await stage.until(`!stage.root.querySelector('.word-start')`);
    expect(await stage.run(`stage.root.querySelector('.article-body').innerText`)).toBe(plain);
    expect(
      await stage.run(`stage.root.querySelector('.article-body > p').childNodes.length`),
    ).toBeLessThan(10);
  });

  test('of a long text are made near the window only', async () => {
    await open({ html: LONG, settings: { wordStarts: true } });
    await stage.until(`stage.root.querySelector('.word-start')`);
    expect(
      await stage.run(`stage.root.querySelector('.article-body p:last-child span')`),
    ).toBeNull();
  });

  test('do not silence a voice that has begun', async () => {
    await open({ html: LONG });
    await stage.run(`stage.speakWith([{ name: 'Nora', lang: 'en', manners: { word: 3600000 } }])`);
    await press('l');
    await stage.until(`stage.speech.said.length > 0`);
    await stage.run(`stage.choose({ wordStarts: true })`);
    await stage.until(`stage.root.querySelector('.word-start')`);
    await press('}');
    await press('}');
    await stage.until(`stage.speech.said.at(-1).text.startsWith('Entry 0.')`);
    await stage.until(
      `stage.root.querySelector('.plate.word')?.getBoundingClientRect().width > 10`,
    );
  });
});
