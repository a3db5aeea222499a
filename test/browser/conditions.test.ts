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

const open = async (scene: Scene = {}, options: StageOptions = {}): Promise<void> => {
  stage = await Stage.on(browser, options);
  await stage.open({ article: 'rich', ...scene });
};

describe('the page below', () => {
  /** Listens to every event that a page can name, from when the reader stands. */
  const listen = () =>
    stage.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const names = new Set(
        [window, document, document.body].flatMap((target) => {
          const found: string[] = [];
          for (const name in target) if (name.startsWith('on')) found.push(name.slice(2));
          return found;
        }),
      );
      for (const name of [
        ...names,
        'focusin',
        'focusout',
        'compositionstart',
        'compositionupdate',
        'compositionend',
      ])
        addEventListener(name, ({ target }) => {
          if (target !== window && target !== document) heard.push(name);
        });
    });
  const heard = () =>
    stage.page.evaluate(() => [...new Set((globalThis as unknown as { heard: string[] }).heard)]);

  test('hears nothing of pointer, wheel, keys, selection, dragging and the clipboard', async () => {
    await open({ settings: { font: 'installed' } });
    await listen();
    const { mouse, keyboard } = stage.page;
    await mouse.move(500, 400);
    // The wheel scrolls when the page has time for it; until then a picture is here.
    await expect
      .poll(
        async () => {
          await mouse.wheel(0, 100);
          return stage.run(`stage.root.elementFromPoint(500, 400)?.closest('p') != null`);
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    await mouse.dblclick(500, 400);
    await keyboard.press('Control+C');
    await keyboard.press('j');
    await keyboard.press(',');
    await stage.press('.appearance .font-name input');
    await keyboard.type('Ser');
    await keyboard.press('Control+A');
    await keyboard.press('Control+X');
    await keyboard.press('Control+V');
    // What was pasted may fill the field.
    await keyboard.press('Control+A');
    const cdp = await stage.page.context().newCDPSession(stage.page);
    await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await cdp.send('Input.insertText', { text: '漢' });
    await expect
      .poll(() => stage.run(`stage.root.querySelector('.font-name input')?.value`), {
        timeout: 60_000,
      })
      .toContain('漢');
    // What is dragged, and the browser's own menu, take the keys that follow.
    await mouse.dblclick(500, 400);
    await mouse.down();
    await mouse.move(560, 500, { steps: 5 });
    await mouse.up();
    await mouse.click(500, 300, { button: 'middle' });
    await mouse.click(500, 300, { button: 'right' });
    expect(await heard()).toEqual([]);
  });

  test('hears nothing of touch', async () => {
    await open({}, { hasTouch: true });
    await listen();
    await stage.page.touchscreen.tap(500, 400);
    expect(await heard()).toEqual([]);
  });
});

describe('with a coarse pointer', () => {
  /** Names of controls that are smaller than a finger; links in the text are as high as its lines. */
  const SMALL = `[...stage.root.querySelectorAll('button, input, summary, select, [role=menuitem]')]
    .filter((element) => element.checkVisibility() && !element.matches('.enlarge, .article-body summary'))
    .map((element) => [element, (element.closest('label') ?? element).getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
    .map(([element, box]) => (element.getAttribute('aria-label') || element.textContent || element.className) + ' ' + Math.round(box.width) + '×' + Math.round(box.height))`;
  const touch = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } };

  test.each([
    ['the toolbar and the article', ''],
    ['the panel for the look', '[data-panel=appearance]'],
    ['the menu', '[data-panel=more]'],
    ['the contents', '[data-panel=contents]'],
  ])('%s have targets of 44 pixels', async (_, button) => {
    await open({ saved: null, corrects: true }, touch);
    expect(await stage.page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    await stage.until(`stage.root.querySelector('.left-out-line')`);
    if (button) {
      await stage.press(button);
      await stage.until(`stage.root.querySelector('.popover')`);
    }
    expect(await stage.run(SMALL)).toEqual([]);
  });
});

describe('with forced colours', () => {
  test('buttons have borders, and what is chosen is outlined', async () => {
    await open({}, { forcedColors: 'active' });
    await stage.press('[data-panel=appearance]');
    await stage.until(`stage.root.querySelector('.popover')`);
    const styles = await stage.run<string[]>(
      `(() => { const of = (selector) => getComputedStyle(stage.root.querySelector(selector));
        return [of('.popover').borderTopStyle, of('.toolbar .icon-button').borderTopStyle,
          of('.stepper .icon-button').borderTopStyle, of('.segmented .option:has(:checked)').outlineStyle]; })()`,
    );
    expect(styles).toEqual(['solid', 'solid', 'solid', 'solid']);
  });
});

describe('with reduced motion', () => {
  test('nothing moves of itself', async () => {
    await open();
    await stage.press('[data-panel=appearance]');
    await stage.until(`stage.root.querySelector('.popover')`);
    const moving = await stage.run<string[]>(
      `stage.root.getAnimations().filter(({ effect }) => {
        const { duration, iterations } = effect.getComputedTiming();
        return duration * iterations > 1;
      }).map(({ effect }) => effect.target.className)`,
    );
    expect(moving).toEqual([]);
    expect(
      await stage.run(`getComputedStyle(stage.root.querySelector('.reader')).scrollBehavior`),
    ).toBe('auto');
  });
});

describe('without a keyboard', () => {
  const press = async (name: string) => {
    await stage.press('[data-panel=more]');
    await stage.until(`stage.root.querySelector('.menu [role=menuitem]')`);
    const at = await stage.run<number>(
      `[...stage.root.querySelectorAll('.menu [role=menuitem]')].findIndex(({ textContent }) => textContent.startsWith('${name}')) + 1`,
    );
    expect(at).toBeGreaterThan(0);
    await stage.run(
      `stage.root.querySelectorAll('.menu [role=menuitem]').forEach((item, at) => { item.dataset.at = at + 1; })`,
    );
    await stage.press(`.menu [data-at="${at}"]`);
    await stage.until(`!stage.root.querySelector('.menu')`);
  };
  const saved = { id: 'stage' as never, images: 3, storedImages: 3 };

  test('the menu has what the keys do with the copy', async () => {
    await open({ saved }, { viewport: { width: 390, height: 800 } });
    for (const name of ['Favourite', 'Archive', 'Tags']) await press(name);
    await expect
      .poll(() => stage.calls())
      .toEqual(expect.arrayContaining(['toggle favourite', 'toggle archived', 'editTags stage']));
  });

  test('below the article stands what can be done with it, and what was left out', async () => {
    await open({ saved, corrects: true });
    await stage.until(`stage.root.querySelector('.article-end')`);
    await stage.run(`stage.root.querySelector('.article-end').scrollIntoView()`);
    expect(await stage.text('.left-out-line span')).toBe('Left out: 2 adverts, 1 related link.');
    for (const at of [1, 2, 3]) await stage.press(`.end-actions button:nth-child(${at})`);
    await stage.press('.left-out-line button');
    await expect
      .poll(() => stage.calls())
      .toEqual(
        expect.arrayContaining(['toggle archived', 'toggle favourite', 'editTags stage', 'ledger']),
      );
    await stage.press('.end-actions button:last-child');
    expect(await stage.calls()).toContain('closed');
  });

  test('what a page presses by script keeps nothing', async () => {
    await open({ saved });
    await stage.until(`stage.root.querySelector('.article-end')`);
    await stage.run(`stage.root.querySelectorAll('.end-actions button')[0].click()`);
    await stage.run(`stage.root.querySelectorAll('.end-actions button')[1].click()`);
    expect((await stage.calls()).filter((call) => call.startsWith('toggle'))).toEqual([]);
  });
});

describe('in a window of 320 pixels', () => {
  const narrow = { viewport: { width: 320, height: 700 } };

  test('the host that the article is from is there whole, whatever the site calls itself', async () => {
    await open({}, narrow);
    const [isCut, left = 0, name] = await stage.run<[boolean, number, number]>(
      `(() => { const host = stage.root.querySelector('.site-host');
        return [host.scrollWidth > host.clientWidth + 1, host.getBoundingClientRect().left,
          stage.root.querySelector('.site-name').getBoundingClientRect().left]; })()`,
    );
    expect(isCut).toBe(false);
    expect(left).toBe(name);
  });

  test('the caption of a wide table is to be read wherever the table is scrolled to', async () => {
    await open({}, narrow);
    for (const far of [0, 200]) {
      const [caption, table] = await stage.run<number[][]>(
        `(() => { const table = stage.root.querySelector('.table');
          table.scrollLeft = ${far};
          return [table.querySelector('caption'), table].map((element) => {
            const { left, right } = element.getBoundingClientRect();
            return [Math.round(left), Math.round(right)];
          }); })()`,
      );
      expect(caption?.[0]).toBe(table?.[0]);
      expect(caption?.[1]).toBeLessThanOrEqual((table?.[1] ?? 0) + 1);
    }
  });
});

describe.each([200, 400])('at %d per cent of zoom in a window of 1280 by 1024', (zoom) => {
  const times = zoom / 100;
  const zoomed = {
    viewport: { width: 1280 / times, height: 1024 / times },
    deviceScaleFactor: times,
  };
  const inWindow = (selector: string) =>
    stage.run<boolean>(
      `(() => { const { left, right, top, bottom } = stage.root.querySelector('${selector}').getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight; })()`,
    );

  test.each([
    ['[data-panel=appearance]', '.swatches .option', '.appearance > :last-child'],
    ['[data-panel=more]', '.menu [role=menuitem]:last-child', '.menu [role=menuitem]'],
    ['[data-panel=contents]', '.contents-panel li:last-child', '.contents-panel li'],
  ])(
    'all behind %s can be read and reached, without scrolling sideways',
    async (button, ...all) => {
      await open({ article: 'rich', saved: null }, zoomed);
      await stage.press(button);
      await stage.until(`stage.root.querySelector('.popover')`);
      for (const selector of all) {
        await stage.run(
          `stage.root.querySelector('${selector}').scrollIntoView({ block: 'center' })`,
        );
        expect([selector, await inWindow(selector)]).toEqual([selector, true]);
      }
      const wide = await stage.run<string[]>(
        `[...stage.root.querySelectorAll('.reader, .popover, .appearance')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ className }) => className)`,
      );
      expect(wide).toEqual([]);
      await stage.page.keyboard.press('Escape');
      await stage.until(`!stage.root.querySelector('.popover')`);
    },
  );
});

test('nothing moves from the empty frame to the article with all its tools', async () => {
  stage = await Stage.on(browser);
  await stage.page.evaluate(() => {
    const shifts: unknown[] = [];
    const note = (entries: PerformanceEntryList) =>
      shifts.push(...entries.flatMap((entry) => entry.toJSON().sources));
    const watching = new PerformanceObserver((list) => note(list.getEntries()));
    watching.observe({ type: 'layout-shift' });
    Object.assign(globalThis, {
      moved: () => {
        note(watching.takeRecords());
        return shifts.length;
      },
    });
  });
  const painted =
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))';
  await stage.open({});
  await stage.run(painted);
  const words = `<p>${'Words of an article. '.repeat(60)}</p>`;
  await stage.run(`stage.showHtml('${words}<h2>One</h2>${words}<h2>Two</h2>${words}')`);
  await stage.until(`stage.root.querySelector('.article-end')`);
  expect(await stage.text('.toolbar [data-panel=contents]')).not.toBeNull();
  await stage.run(painted);
  expect(await stage.page.evaluate('moved()')).toBe(0);
});

test('with the single keys switched off letters do nothing, and Esc still closes', async () => {
  await open({ settings: { singleKeys: false } });
  for (const key of ['s', '?', 'c', ',', '+', 'd']) await stage.page.keyboard.press(key);
  expect(await stage.text('.popover, dialog.sheet')).toBeNull();
  expect(await stage.calls()).toEqual([]);
  await stage.page.keyboard.press('Escape');
  expect(await stage.calls()).toEqual(['closed']);
});

test('a key that is pressed before the parts are there does its work once they are', async () => {
  stage = await Stage.on(browser);
  await stage.run(`stage.open({ article: 'rich' })`);
  await stage.page.keyboard.press('?');
  await stage.until(`stage.root.querySelector('dialog.sheet')`);
  await stage.page.keyboard.press('Escape');
  await stage.until(`!stage.root.querySelector('dialog.sheet')`);
  await stage.page.keyboard.press('s');
  await stage.until(`stage.root.querySelector('.toast')`);
  expect(await stage.calls()).toContain('save https://stage.example/clock');
});

test('k and j pass over what is folded away', async () => {
  await open({
    html: '<p>First.</p><details><summary>More</summary><p>Folded away.</p></details><p>Last.</p>',
  });
  const current = () => stage.text('[data-current]');
  const seen: (string | null)[] = [];
  for (const key of ['j', 'j', 'j', 'k', 'k']) {
    await stage.page.keyboard.press(key);
    seen.push(await current());
  }
  expect(seen).not.toContain('Folded away.');
  expect(seen).toContain('First.');
  expect(seen).toContain('Last.');
});

test('over a right-to-left page the reader covers all of it', async () => {
  await open(
    {},
    {
      html: '<!doctype html><html dir="rtl"><style>html{background:#f00}body{height:3000px}</style><body>عربي</body></html>',
      viewport: { width: 1000, height: 700 },
    },
  );
  const box = await stage.run<number[]>(
    `(() => { const { left, right } = stage.root.querySelector('dialog').getBoundingClientRect(); return [left, right, innerWidth]; })()`,
  );
  expect(box[0]).toBe(0);
  expect(box[1]).toBe(box[2]);
});
