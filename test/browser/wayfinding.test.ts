import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../src/article';
import { launch, Stage, type StageOptions } from '../reader/stage/page';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

const over = async (options: StageOptions = {}): Promise<Stage> => {
  stage = await Stage.on(browser, options);
  return stage;
};

const READER = `stage.root.querySelector('.reader')`;
const CURRENT = `stage.root.querySelector('.contents [aria-current]')?.textContent`;
const WIDE = { viewport: { width: 1400, height: 800 } };

describe('contents', () => {
  test('stand beside the text in a wide window until they are put away, and leave its place', async () => {
    await over(WIDE);
    await stage.open({ article: 'rich' });
    const left = () => stage.run(`stage.root.querySelector('#title').getBoundingClientRect().left`);
    const before = await left();
    expect(await stage.text('.contents')).toBeNull();
    await stage.page.keyboard.press('c');
    await stage.until(`stage.root.querySelector('.contents')`);
    expect(await left()).toBe(before);
    expect(await stage.calls()).toEqual(['changeSettings {"showContents":true}']);
    await stage.page.keyboard.press('c');
    await stage.until(`!stage.root.querySelector('.contents')`);
  });

  test('mark the section that is read and lead to another one', async () => {
    await over(WIDE);
    await stage.open({ article: 'rich', settings: { showContents: true } });
    await stage.until(`${CURRENT} === 'The woman who winds the town clock'`);
    await stage.press('.contents li:nth-child(2) button');
    await stage.until(`${CURRENT} === 'Two hundred kilos of stone'`);
    expect(await stage.run('stage.root.activeElement.textContent')).toBe(
      'Two hundred kilos of stone',
    );
    await stage.run(`${READER}.scrollTop = 0`);
    await stage.until(`${CURRENT} === 'The woman who winds the town clock'`);
  });

  test('open over the text in a narrow window, and close with the choice or Esc', async () => {
    await over({ viewport: { width: 800, height: 800 } });
    await stage.open({ article: 'rich' });
    await stage.press('[data-panel=contents]');
    await stage.until(`stage.root.querySelector('.popover .contents')`);
    expect(await stage.run('stage.root.activeElement.getAttribute("aria-current")')).toBe('true');
    await stage.page.keyboard.press('Escape');
    expect(await stage.text('.contents')).toBeNull();
    expect(await stage.run('stage.root.activeElement.getAttribute("aria-label")')).toBe('Contents');
    await stage.press('[data-panel=contents]');
    await stage.press('.contents li:nth-child(2) button');
    await stage.until(`!stage.root.querySelector('.contents')`);
    expect(await stage.run('stage.root.activeElement.localName')).toBe('h2');
  });

  test('need two headings', async () => {
    await over(WIDE);
    await stage.open({ article: 'rich', html: '<h2>One</h2><p>Text.</p>' });
    expect(await stage.text('[data-panel=contents]')).toBeNull();
  });
});

describe('the place', () => {
  const firstWords = () =>
    stage.run<string>(`(() => {
      const body = stage.root.querySelector('.article-body');
      const block = [...body.querySelectorAll('p')].find((p) => p.getBoundingClientRect().bottom > 80);
      return block.textContent.slice(0, 40);
    })()`);
  const lastPlace = async (): Promise<Progress> => {
    await stage.until('stage.places.length > 0');
    return stage.run('stage.places.at(-1)');
  };

  test('is told once the text rests, and again when the reader closes', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run(`${READER}.scrollTop = 1200`);
    expect((await lastPlace()).place?.share).toBeGreaterThan(0.1);
    await stage.run(`new Promise((done) => {
      ${READER}.scrollTop = 1500;
      requestAnimationFrame(() => requestAnimationFrame(() => done(stage.close())));
    })`);
    expect(await stage.run('stage.places.length')).toBe(2);
  });

  test('is no place while the title is in view', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run(`${READER}.scrollTop = 20`);
    expect((await lastPlace()).place).toBeNull();
  });

  test('is where the article opens again, in another window, font and size', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run(`${READER}.scrollTop = 1300`);
    const { place } = await lastPlace();
    const words = await firstWords();
    await stage.close();
    await over({ viewport: { width: 700, height: 900 } });
    await stage.open({
      article: 'rich',
      settings: { font: 'mono', textSize: 24 },
      start: { place: place as never, isReturn: true },
    });
    expect(await firstWords()).toBe(words);
    expect(await stage.text('.toast')).toContain('Continued where you stopped');
    await stage.press('.toast button');
    await stage.until(`${READER}.scrollTop === 0`);
    expect(await stage.run('stage.root.activeElement.id')).toBe('title');
  });

  test('of the page under the reader is no return, so nothing is said', async () => {
    await over();
    const place = { share: 0.5, marks: [1, 2] as const };
    await stage.open({ article: 'rich', start: { place, isReturn: false } });
    expect(await stage.run(`${READER}.scrollTop`)).toBeGreaterThan(500);
    expect(await stage.text('.toast')).toBeNull();
  });
});

test('the browser finds words within the reader', async () => {
  await over();
  await stage.open({ article: 'rich' });
  const found = await stage.run(`window.find('kept the barrel')`);
  expect(found).toBe(true);
  expect(await stage.run('getSelection().toString()')).toBe('kept the barrel');
});
