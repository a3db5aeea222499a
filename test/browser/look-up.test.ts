import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';

let browser: Browser;
let stage: Stage;
let requests: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

/** Opens an article, over a browser with these models where some are written down. */
async function open(
  scene: Partial<Scene> = {},
  models: 'available' | 'downloadable' | null = null,
  options: StageOptions = {},
): Promise<void> {
  stage = await Stage.on(browser, options);
  requests = [];
  await stage.run(`(() => {
    const availability = async () => ${JSON.stringify(models)};
    const create = async ({ monitor, ...options }) => {
      globalThis.made = options;
      const target = new EventTarget();
      monitor(target);
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }));
      await new Promise((go) => { globalThis.loadOn = go; });
      return {
        translate: async (text) => 'Translated: ' + text,
        summarize: async (text) => 'In short: ' + text.slice(0, 20),
      };
    };
    for (const name of ['Translator', 'Summarizer'])
      Object.defineProperty(globalThis, name, { value: ${models === null} ? undefined : { availability, create }, configurable: true });
  })()`);
  await stage.open({ article: 'rich', html: '<p id="w">The tide came in.</p>', ...scene });
  stage.page.context().on('request', (request) => requests.push(request.url()));
}

const card = () => stage.run<string>(`stage.root.querySelector('.look-up')?.innerText ?? ''`);
const openCard = async () => {
  await stage.page.keyboard.press('e');
  await stage.until(`stage.root.querySelector('.look-up')`);
};

describe('looking up', () => {
  test('names the host, asks nobody before a press, and opens a tab of its own then', async () => {
    await open();
    await stage.selectWord('tide');
    await openCard();
    expect(await card()).toContain('“tide”');
    expect(await card()).toContain('Look up at en.wiktionary.org');
    expect(requests).toEqual([]);
    const opened = stage.page.context().waitForEvent('page');
    await stage.page.keyboard.press('Enter');
    await opened;
    await expect
      .poll(() => requests)
      .toEqual(['https://en.wiktionary.org/w/index.php?search=tide']);
    expect(await stage.run(`stage.root.querySelector('.look-up a').rel`)).toBe(
      'noopener noreferrer',
    );
  });

  test('without a selection says what to do; Esc closes it and gives the focus back', async () => {
    await open({ settings: { lookUpAddress: 'https://words.example/%s' } });
    await openCard();
    expect(await card()).toContain('Select a word to look it up.');
    expect(await card()).not.toContain('Translate');
    await stage.page.keyboard.press('Escape');
    expect(await card()).toBe('');
    expect(await stage.run('stage.root.activeElement.id')).toBe('title');
    expect(await stage.calls()).not.toContain('closed');
  });

  test('is a button beside the selection, and asks nobody before a press', async () => {
    await open();
    await stage.until(`stage.root.querySelector('.marks')`);
    await stage.selectWord('tide');
    await stage.press('.marks-bar [aria-label="Look up"]');
    await stage.until(`stage.root.querySelector('.look-up')`);
    expect(await card()).toContain('“tide”');
    expect(await stage.text('.marks-bar')).toBeNull();
    expect(requests).toEqual([]);
    await stage.page.keyboard.press('Escape');
    expect(await card()).toBe('');
    expect(await stage.calls()).not.toContain('closed');
  });

  test('is a button of a highlight, for its words', async () => {
    await open();
    await stage.until(`stage.root.querySelector('.marks')`);
    await stage.selectWord('tide');
    await stage.press('.marks-bar [data-colour=green]');
    await stage.press('mark.marking');
    await stage.press('.marks-bar [aria-label="Look up"]');
    await stage.until(`stage.root.querySelector('.look-up')`);
    expect(await card()).toContain('“tide”');
  });

  test.each(['light', 'dark'] as const)('breaks no rule of axe in %s', async (colorScheme) => {
    await open({ settings: { onDeviceModels: true } }, 'downloadable', { colorScheme });
    await stage.selectWord('tide');
    await openCard();
    await stage.until(`stage.root.querySelector('.look-up-task')`);
    expect(await stage.violations()).toEqual([]);
  });
});

describe('models of the browser', () => {
  test('are not asked for unless that was chosen', async () => {
    await open({}, 'available');
    await openCard();
    expect(await stage.text('.look-up-task')).toBeNull();
  });

  test('are offered by no switch where the browser has none', async () => {
    const labels = async (models: 'available' | null) => {
      await open({}, models);
      await stage.page.keyboard.press(',');
      await stage.until(`stage.root.querySelector('.appearance')`);
      const text = (await stage.text('.appearance')) ?? '';
      await stage.close();
      return text.includes('Translate and summarise on this device');
    };
    expect(await labels(null)).toBe(false);
    expect(await labels('available')).toBe(true);
    await open();
  });

  test('have a button among the reading aids once they are switched on', async () => {
    const openAids = async () => {
      await stage.page.keyboard.press(',');
      await stage.until(`stage.root.querySelector('.finer:nth-of-type(2)')`);
      await stage.run(`stage.root.querySelector('.finer:nth-of-type(2) summary').focus()`);
      await stage.page.keyboard.press('Enter');
      await stage.until(`stage.root.querySelector('.finer:nth-of-type(2)').open`);
    };
    const button = `[...stage.root.querySelectorAll('.appearance button')].find(({ textContent }) => textContent === 'Translate or summarise')`;
    await open({}, 'available');
    await openAids();
    expect(await stage.run(`${button} === undefined`)).toBe(true);
    await stage.close();
    await open({ settings: { onDeviceModels: true } }, null);
    await openAids();
    expect(await stage.run(`${button} === undefined`)).toBe(true);
    await stage.close();
    await open({ settings: { onDeviceModels: true } }, 'available');
    await openAids();
    await stage.run(`${button}.focus()`);
    await stage.page.keyboard.press('Enter');
    await stage.until(`stage.root.querySelector('.look-up-task')`);
    expect(await card()).toContain('This article');
    expect(await stage.text('.appearance')).toBeNull();
    expect(requests).toEqual([]);
  });

  test('are downloaded on a press only, tell how far that is, and send nothing', async () => {
    await open({ settings: { onDeviceModels: true } }, 'downloadable');
    await openCard();
    await stage.until(`stage.root.querySelector('.look-up-task')`);
    expect(await card()).toContain('does not tell how large');
    expect(await stage.run('globalThis.made')).toBeUndefined();
    await stage.press('.look-up-task button');
    await stage.until(`stage.root.querySelector('.look-up').innerText.includes('40 %')`);
    await stage.run('loadOn()');
    await stage.until(`stage.root.querySelector('.look-up').innerText.includes('In short: ')`);
    expect(requests).toEqual([]);
  });

  test('translate what is selected into the language of the reader', async () => {
    await open(
      { article: 'rtl', settings: { onDeviceModels: true }, html: '<p>The tide came in.</p>' },
      'available',
    );
    await stage.selectWord('tide');
    await openCard();
    await stage.press('.look-up-task button');
    await stage.until('globalThis.made');
    await stage.run('loadOn()');
    await stage.until(
      `stage.root.querySelector('.look-up').innerText.includes('Translated: tide')`,
    );
    expect(await stage.run('made')).toMatchObject({ sourceLanguage: 'ar', targetLanguage: 'en' });
    expect(requests).toEqual([]);
  });
});
