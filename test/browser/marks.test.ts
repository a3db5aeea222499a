import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, Stage } from '../reader/stage/page';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

type Scene = Parameters<Stage['open']>[0];

/** The article is kept already. */
const SAVED: Scene = { saved: { id: 'stage', images: 0, storedImages: 0 } as never };

/** Opens the article and waits for what comes after it. */
async function open(scene: Scene = {}, width = 1280): Promise<void> {
  stage = await Stage.on(browser, { viewport: { width, height: 800 } });
  await stage.open({ article: 'rich', ...scene });
  await stage.until(`stage.root.querySelector('.marks')`);
}

/** Draws the mouse over characters of a paragraph's first text. */
async function drag(paragraph: number, from: number, to: number): Promise<void> {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = await stage.run<number[]>(`(() => {
    const element = stage.root.querySelectorAll('.article-body p')[${paragraph}];
    element.scrollIntoView({ block: 'center' });
    const text = element.firstChild;
    const range = new Range();
    return [${from}, ${to}].flatMap((at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return [left + 1, top + height / 2];
    });
  })()`);
  await stage.page.mouse.move(x1, y1);
  await stage.page.mouse.down();
  await stage.page.mouse.move(x2, y2, { steps: 5 });
  await stage.page.mouse.up();
  await stage.until(`stage.root.querySelector('.marks-bar')`);
}

const marked = () =>
  stage.run<string[]>(
    `[...stage.root.querySelectorAll('mark.marking')].map((mark) => mark.dataset.colour + ' ' + mark.textContent)`,
  );
const added = (count: number) =>
  stage.until(
    `stage.calls.filter((call) => call.startsWith('add')).length === ${count} && stage.root.querySelector('mark[data-marking^=mark]')`,
  );
const FOCUSED = `(stage.root.activeElement?.id || stage.root.activeElement?.getAttribute('aria-label') || stage.root.activeElement?.className || stage.root.activeElement?.localName)`;

describe('the bar', () => {
  test('leaves focus and selection where they are, and goes with Esc before the reader does', async () => {
    await open();
    await drag(1, 4, 40);
    const focused = await stage.run(FOCUSED);
    expect(focused).not.toBe('Amber');
    expect(await stage.run('stage.root.getSelection().isCollapsed')).toBe(false);
    await stage.page.keyboard.press('Escape');
    expect(await stage.text('.marks-bar')).toBeNull();
    expect(await stage.text('.article-body')).not.toBeNull();
  });

  test('hears no press that is not a person’s', async () => {
    await open();
    await drag(1, 4, 40);
    await stage.run(`stage.root.querySelector('.marks-colour[data-colour=blue]').click()`);
    await stage.page.keyboard.press('2');
    await added(1);
    expect((await stage.calls()).filter((call) => call.startsWith('add'))[0]).toMatch(/^add green/);
  });

  test('of a highlight colours it, takes it away and brings it back', async () => {
    await open(SAVED);
    await drag(1, 4, 40);
    await stage.press('.marks-colour[data-colour=amber]');
    await added(1);
    await stage.press('mark.marking');
    await stage.until(`stage.root.querySelector('.marks-colour[aria-pressed=true]')`);
    await stage.press('.marks-colour[data-colour=rose]');
    await stage.until(`stage.calls.includes('recolour rose')`);
    expect((await marked())[0]).toMatch(/^rose/);
    await stage.press('.marks-bar .icon-button:last-child');
    await stage.until(`!stage.root.querySelector('mark.marking')`);
    await stage.page.keyboard.press('z');
    await stage.until(`stage.root.querySelector('mark.marking')`);
    expect(await stage.violations()).toEqual([]);
  });
});

describe('notes', () => {
  test('are asked for in a window of their own over a stranger’s page', async () => {
    await open();
    await drag(1, 4, 40);
    await stage.page.keyboard.press('m');
    await stage.until(`stage.calls.some((call) => call.startsWith('openNote'))`);
    expect(await stage.run(`stage.root.querySelector('textarea')`)).toBeNull();
  });

  test.each([1680, 1000])(
    'are written beside or over the text in the extension’s own page, %d px wide',
    async (width) => {
      await open({ notesHere: true }, width);
      await drag(1, 4, 40);
      await stage.page.keyboard.press('m');
      await stage.until(`stage.root.activeElement?.localName === 'textarea'`);
      // Beside its highlight, or below it.
      await stage.until(`(() => {
        const mark = stage.root.querySelector('mark.marking').getBoundingClientRect();
        const { top } = stage.root.querySelector('.marks-note').getBoundingClientRect();
        return ${width > 1280} ? Math.abs(top - mark.top) < 8 : top >= mark.bottom;
      })()`);
      await stage.page.keyboard.type('Nobody asked her to');
      await stage.page.keyboard.press('Escape');
      await stage.until(`stage.calls.includes('write Nobody asked her to')`);
      expect(await stage.run(`stage.root.querySelector('.marks-note') !== null`)).toBe(
        width > 1280,
      );
      expect(await stage.violations()).toEqual([]);
    },
  );
});

test('the list leads to each highlight by keys alone, and keeps those that lost their place', async () => {
  await open(SAVED);
  await drag(1, 4, 40);
  await stage.page.keyboard.press('3');
  await added(1);
  await stage.run(
    `stage.markings.set('lost', { id: 'lost', quote: { exact: 'These words are no longer anywhere.', prefix: 'a', suffix: 'b' }, position: { start: 9, end: 44 }, colour: 'rose', hasNote: false, note: '' })`,
  );
  await stage.run(`window.dispatchEvent(new Event('focus')), 0`);
  await stage.page.keyboard.press('Escape');
  await stage.run(`stage.root.querySelector('[data-panel=more]').focus()`);
  await stage.page.keyboard.press('Enter');
  await stage.until(`stage.root.querySelector('[role=menu]')`);
  await stage.run(
    `[...stage.root.querySelectorAll('[role=menuitem]')].find((item) => item.textContent === 'Highlights').focus()`,
  );
  await stage.page.keyboard.press('Enter');
  await stage.until(`stage.root.querySelectorAll('.marks-list li').length === 2`);
  expect(await stage.text('.marks-list h3')).toBe('No longer in the text');
  expect(await stage.violations()).toEqual([]);
  await stage.page.keyboard.press('Enter');
  await stage.until(`stage.root.querySelector('.marks-bar')`);
  expect(await stage.run(FOCUSED)).toBe('Amber');
  await stage.page.keyboard.press('Escape');
  expect(await stage.text('.marks-bar')).toBeNull();
});

test('another drawing of the article shows its highlights again', async () => {
  await open(SAVED);
  await drag(1, 4, 40);
  await stage.page.keyboard.press('1');
  await added(1);
  const before = await marked();
  const html = await stage.run<string>(
    `stage.root.querySelector('.article-body').innerHTML.replace(/<\\/?mark[^>]*>/g, '')`,
  );
  await stage.run('stage.close()');
  await stage.open({
    ...SAVED,
    article: 'rich',
    html: `<p>A first paragraph was put before.</p>${html}`,
  });
  await stage.until(
    `stage.root.querySelector('.article-body p').textContent.startsWith('A first') && stage.root.querySelector('mark.marking')`,
  );
  expect(await marked()).toEqual(before);
});
