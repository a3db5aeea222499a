import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_KEYS } from '../../src/settings';
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
/** Where a part of the reader begins and ends in the line, in whole pixels. */
const edgesOf = (selector: string) =>
  `(({ left, right }) => [left, right].map(Math.round))(stage.root.querySelector('${selector}').getBoundingClientRect())`;

const FOCUSED = `(stage.root.activeElement?.id || stage.root.activeElement?.getAttribute('aria-label') || stage.root.activeElement?.localName)`;

describe('opening and closing', () => {
  test('the title has the focus, names the dialog and is announced with the reading time', async () => {
    await over();
    await stage.open({ article: 'rich' });
    expect(await stage.run(FOCUSED)).toBe('title');
    expect(
      await stage.run(`stage.root.querySelector('dialog').getAttribute('aria-labelledby')`),
    ).toBe('title');
    expect(await stage.text('[role=status]')).toBe(
      'Reader, The woman who winds the town clock, 7 minutes',
    );
  });

  test('after closing the page is as it was: elements, styles, scroll and focus', async () => {
    await over({ scroll: 700 });
    await stage.page.evaluate(() => {
      document.documentElement.style.overflow = 'scroll';
      document.getElementById('field')?.focus({ preventScroll: true });
    });
    const look = () =>
      stage.page.evaluate(() => [
        document.documentElement.outerHTML,
        scrollX,
        scrollY,
        document.activeElement?.id,
      ]);
    const before = await look();
    await stage.open({ article: 'rich' });
    expect((await look())[0]).not.toBe(before[0]);
    await stage.page.keyboard.press('Escape');
    expect(await look()).toEqual(before);
    expect(await stage.calls()).toEqual(['closed']);
  });

  test('its fonts and its ears for keys are gone the moment it closes', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.until('document.fonts.size > 0');
    const left = await stage.run(`(() => {
      let heard = 0;
      document.addEventListener('keydown', () => heard++);
      stage.close();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
      return { fonts: document.fonts.size, heard };
    })()`);
    expect(left).toEqual({ fonts: 0, heard: 1 });
  });

  test('of the press of Esc that closes it the page hears nothing, however long it is held', async () => {
    await over();
    await stage.page.evaluate(() => {
      for (const type of ['keydown', 'keyup'] as const)
        addEventListener(type, ({ key }) => {
          document.body.dataset.heard = `${document.body.dataset.heard ?? ''} ${type} ${key}`;
        });
    });
    await stage.open({ article: 'rich' });
    const { keyboard } = stage.page;
    await keyboard.down('Escape');
    expect(await stage.calls()).toEqual(['closed']);
    await keyboard.down('Escape');
    await keyboard.up('Escape');
    await keyboard.press('a');
    await keyboard.press('Escape');
    expect(await stage.page.evaluate(() => document.body.dataset.heard)).toBe(
      ' keydown a keyup a keydown Escape keyup Escape',
    );
  });

  test('without own inline styles the page has none afterwards', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run('stage.close()');
    expect(await stage.page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(
      false,
    );
  });

  test('the page cannot be scrolled from the reader', async () => {
    await over({ scroll: 300 });
    await stage.open({ unreadable: 'no-article' });
    await stage.page.mouse.move(200, 300);
    await stage.page.mouse.wheel(0, 500);
    await stage.page.keyboard.press('End');
    expect(await stage.page.evaluate(() => scrollY)).toBe(300);
  });

  test('the first frame has the theme', async () => {
    await over({ colorScheme: 'dark' });
    await stage.open({});
    expect(await stage.run(`getComputedStyle(${READER}).backgroundColor`)).toBe('rgb(28, 27, 25)');
  });

  test('the first frame asks the browser for no sentence, and the article does', async () => {
    await over();
    await stage.open({ worded: true });
    expect(await stage.run('stage.asked')).toEqual([]);
    expect(await stage.text('#title')).toBe('Reading this page');
    await stage.run("stage.showHtml('<p>The lift goes up to the clock.</p>')");
    expect(await stage.run('stage.asked.length')).toBeGreaterThan(0);
  });

  test('Esc closes one layer at a time and gives the focus back to its button', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.press('[data-panel=appearance]');
    await stage.until(`stage.root.querySelector('.popover')`);
    await stage.page.keyboard.press('Escape');
    expect(await stage.text('.popover')).toBeNull();
    expect(await stage.run(FOCUSED)).toBe('Appearance');
    await stage.page.keyboard.press('Escape');
    expect(await stage.calls()).toEqual(['closed']);
  });
});

describe('on pages that defend themselves', () => {
  // What only an extension's own world may do under a policy is tested with the built extension.
  test('a strict policy keeps neither styles nor fonts away, and hears of nothing', async () => {
    await over({ headers: { 'content-security-policy': "default-src 'none'; img-src https:" } });
    await stage.page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
        document.body.append(`violated ${violatedDirective} ${sourceFile}`),
      );
    });
    await stage.open({ article: 'rich' });
    await stage.until(
      `[...stage.root.querySelectorAll('img')].filter((image) => image.naturalWidth > 1).length === 3`,
    );
    expect(
      await stage.run(
        `/^f\\w+,/.test(getComputedStyle(stage.root.querySelector('.article')).fontFamily)`,
      ),
    ).toBe(true);
    expect(await stage.page.evaluate(() => document.body.textContent)).not.toContain('violated');
  });

  test('the page’s styles do not reach the reader', async () => {
    const html = `<!doctype html><style>*{font:9px fantasy!important;color:red!important;margin:30px!important} html>*{display:none!important;opacity:0!important;transform:scale(.5)!important;position:static!important}</style><body>text</body>`;
    const styles = async () => {
      await stage.open({ article: 'rich' });
      return stage.run<string[]>(
        `['.reader', 'h1', '.article-body p', '.toolbar button'].map((selector) => { const element = stage.root.querySelector(selector); const { color, fontSize, margin, opacity } = getComputedStyle(element); const { x, y, width, height } = element.getBoundingClientRect(); return [selector, color, fontSize, margin, opacity, x, y, width, height].join() })`,
      );
    };
    await over();
    const plain = await styles();
    await stage.close();
    await over({ html });
    expect(await styles()).toEqual(plain);
  });

  test('keys of the reader do not reach the page', async () => {
    await over();
    await stage.page.evaluate(() => {
      for (const type of ['keydown', 'keyup', 'keypress'])
        document.addEventListener(type, () => document.body.append('heard'), true);
    });
    await stage.open({ article: 'rich' });
    await stage.page.keyboard.press('j');
    await stage.page.keyboard.press('s');
    expect(await stage.page.evaluate(() => document.body.textContent)).not.toContain('heard');
  });

  test('the page cannot reach into the reader and sees no name', async () => {
    await over();
    await stage.open({ article: 'rich' });
    const seen = await stage.page.evaluate(() => {
      const host = document.documentElement.lastElementChild;
      return [host?.localName, host?.attributes.length, host?.shadowRoot];
    });
    expect(seen).toEqual(['div', 0, null]);
  });

  const MODAL =
    '<!doctype html><body style="height:3000px"><dialog id="modal"><button id="ok">OK</button></dialog><div id="pop" popover="manual">hello</div>';
  const isOnTop = `document.elementFromPoint(innerWidth / 2, innerHeight / 2) === stage.host`;

  test('it works over an open modal dialog', async () => {
    await over({ html: MODAL });
    await stage.page.evaluate(() =>
      (document.getElementById('modal') as HTMLDialogElement).showModal(),
    );
    await stage.open({ article: 'rich' });
    await stage.press('[aria-label=Save]');
    await stage.until(`stage.calls.length > 0`);
    await stage.run('stage.close()');
    expect(
      await stage.page.evaluate(() => document.querySelector('dialog')?.matches(':modal')),
    ).toBe(true);
  });

  test('it comes back above what the page opens later, where it was', async () => {
    await over({ html: MODAL });
    await stage.open({ article: 'rich' });
    await stage.run(`${READER}.scrollTop = 800`);
    await stage.page.evaluate(() =>
      (document.getElementById('modal') as HTMLDialogElement).showModal(),
    );
    await stage.until(isOnTop);
    await stage.page.evaluate(() => document.getElementById('pop')?.showPopover());
    await stage.until(isOnTop);
    expect(await stage.run(`${READER}.scrollTop`)).toBe(800);
    expect(await stage.run(FOCUSED)).toBe('title');
    await stage.page.keyboard.press('s');
    await stage.until(`stage.calls.length > 0`);
  });

  test('a press on what opened unseen brings it back, and does nothing there', async () => {
    await over({ html: '<!doctype html><body><div id="host"></div>' });
    await stage.open({ article: 'rich' });
    await stage.page.evaluate(() => {
      const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
      dialog.onpointerdown = () => document.body.append('pressed');
      root?.append(dialog);
      dialog.showModal();
    });
    await stage.page.mouse.click(400, 300);
    await stage.until(isOnTop);
    expect(await stage.page.evaluate(() => document.body.textContent)).toBe('');
  });

  test('removed, it comes back three times and then gives up cleanly', async () => {
    await over();
    await stage.open({ article: 'rich' });
    for (let times = 0; times < 3; times++) {
      await stage.run('stage.host.remove()');
      await stage.until(`stage.host.isConnected && ${isOnTop}`);
    }
    await stage.run('stage.host.remove()');
    await stage.until(`stage.calls.includes('closed')`);
    expect(await stage.page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(
      false,
    );
  });
});

describe('where scrollbars take room', () => {
  let plain: Browser;
  beforeAll(async () => {
    plain = await launch({ scrollbars: true });
  });
  afterAll(() => plain?.close());

  test.each(
    ['ltr', 'rtl'].flatMap((dir) =>
      ['auto', 'stable', 'stable both-edges'].map((gutter) => [dir, gutter] as const),
    ),
  )(
    'no strip of a page in %s with the gutter %s is left, and its lines stay',
    async (dir, gutter) => {
      const html = `<!doctype html><html dir="${dir}"><style>html{scrollbar-gutter:${gutter};background:#f00}body{margin:0;height:3000px}</style><body><p id="line">text</p>`;
      stage = await Stage.on(plain, { html, viewport: { width: 900, height: 600 } });
      const line = () =>
        stage.page.evaluate(() => {
          const { left, width } = (
            document.getElementById('line') as HTMLElement
          ).getBoundingClientRect();
          return [left, width];
        });
      const before = await line();
      await stage.open({ unreadable: 'no-article' });
      const edges = [0, 4, 8, 14].flatMap((x) => [[x, 300] as const, [899 - x, 300] as const]);
      expect(await stage.colours(edges)).not.toContainEqual([255, 0, 0]);
      expect(await line()).toEqual(before);
    },
  );
});

describe('keeping', () => {
  test('only a press by a person saves', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run(`stage.root.querySelector('[aria-label=Save]').click()`);
    await stage.run(`window.dispatchEvent(new KeyboardEvent('keydown', { key: 's' }))`);
    expect(await stage.calls()).toEqual([]);
    await stage.press('[aria-label=Save]');
    await stage.until(`stage.root.querySelector('[aria-label=Save][aria-pressed=true]')`);
    expect(await stage.calls()).toEqual(['save https://stage.example/clock']);
    expect(await stage.text('.toast')).toBe('Saved');
  });

  test('pictures that are missing are counted', async () => {
    await over();
    const id = 'stage' as never;
    await stage.open({
      article: 'rich',
      saves: { ok: true, value: { id, images: 12, storedImages: 9 } },
    });
    await stage.page.keyboard.press('s');
    await stage.until(`stage.root.querySelector('.toast')`);
    expect(await stage.text('.toast span')).toBe('Saved with 9 of 12 pictures');
    expect(await stage.text('[role=status]')).toBe('Saved with 9 of 12 pictures');
  });

  test('pictures that are missing are fetched at a press', async () => {
    await over();
    const id = 'stage' as never;
    await stage.open({
      article: 'rich',
      saves: { ok: true, value: { id, images: 3, storedImages: 1 } },
    });
    await stage.page.keyboard.press('s');
    await stage.until(`stage.root.querySelector('.toast button')`);
    expect(await stage.text('.toast button')).toBe('Fetch the missing pictures');
    await stage.press('.toast button');
    await stage.until(`stage.root.querySelector('.toast')?.textContent === 'Saved'`);
    expect(await stage.calls()).toContain('fetchPictures');
  });

  test('a failure says why and can be tried again', async () => {
    await over();
    await stage.open({ article: 'rich', saves: { ok: false, error: 'disk-full' } });
    await stage.page.keyboard.press('s');
    await stage.until(`stage.root.querySelector('.toast')`);
    expect(await stage.text('.toast')).toContain('no room left');
    expect(
      await stage.run(`stage.root.querySelector('[aria-label=Save]').getAttribute('aria-pressed')`),
    ).toBe('false');
    await stage.press('.toast button');
    await stage.until(`stage.calls.length === 2`);
  });

  test('what was removed comes back with z', async () => {
    await over();
    const id = 'stage' as never;
    await stage.open({ article: 'rich', saved: { id, images: 3, storedImages: 3 } });
    await stage.page.keyboard.press('s');
    await stage.until(`stage.root.querySelector('[aria-label=Save][aria-pressed=false]')`);
    await stage.page.keyboard.press('z');
    await stage.until(`stage.root.querySelector('[aria-label=Save][aria-pressed=true]')`);
    expect(await stage.calls()).toEqual(['remove', 'restore']);
  });

  test('a marks as archived, saves first where need be, and z takes the mark off again', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.page.keyboard.press('a');
    await stage.until(`stage.root.querySelector('.toast')?.textContent.startsWith('Archived')`);
    await stage.page.keyboard.press('z');
    await stage.until(
      `stage.root.querySelector('.toast')?.textContent.startsWith('Out of the archive')`,
    );
    expect(await stage.calls()).toEqual([
      'save https://stage.example/clock',
      'toggle archived',
      'toggle archived',
    ]);
  });

  test('f marks a saved article as a favourite', async () => {
    await over();
    const id = 'stage' as never;
    await stage.open({ article: 'rich', saved: { id, images: 3, storedImages: 3 } });
    await stage.page.keyboard.press('f');
    await stage.until(
      `stage.root.querySelector('.toast')?.textContent.startsWith('Marked as a favourite')`,
    );
    expect(await stage.calls()).toEqual(['toggle favourite']);
  });

  test('keys do what they were set to, and the list says so', async () => {
    await over();
    await stage.open({
      article: 'rich',
      settings: { keys: { ...DEFAULT_KEYS, shortcuts: 'w', save: '' } },
    });
    await stage.page.keyboard.press('s');
    await stage.page.keyboard.press('?');
    expect(await stage.text('.sheet')).toBeNull();
    await stage.page.keyboard.press('w');
    await stage.until(`stage.root.querySelector('.sheet')`);
    expect(await stage.text('.sheet')).toContain('This listw');
    expect(await stage.text('.sheet')).not.toContain('Save or remove');
    expect(await stage.calls()).toEqual([]);
  });

  test('without a network the copy says of which day it is, until there is one again', async () => {
    await over();
    await stage.open({ article: 'rich', savedAt: Date.UTC(2026, 2, 14, 12) });
    expect(await stage.text('.banner')).toBeNull();
    await stage.page.context().setOffline(true);
    await stage.until(`stage.root.querySelector('.banner')`);
    expect(await stage.text('.banner')).toBe(
      'You’re offline. This is the copy you saved on March 14, 2026.',
    );
    expect(await stage.run(edgesOf('.banner'))).toEqual(await stage.run(edgesOf('.article')));
    expect(await stage.violations()).toEqual([]);
    await stage.page.context().setOffline(false);
    await stage.until(`!stage.root.querySelector('.banner')`);
  });

  test('the shortcut saves through the open reader', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run('stage.save()');
    expect(await stage.calls()).toEqual(['save https://stage.example/clock']);
  });

  test('what is to be saved while another save runs is saved after it', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run('Promise.all([stage.save(), stage.save()])');
    expect(await stage.calls()).toHaveLength(2);
  });
});

describe('reading', () => {
  test('a change of size keeps the first visible line where it is', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run(`${READER}.scrollTop = 1200`);
    await stage.run(
      `globalThis.line = (() => { const block = [...stage.root.querySelectorAll('.article-body p')].find((p) => p.getBoundingClientRect().top > 80); return block })()`,
    );
    const top = () => stage.run<number>(`line.getBoundingClientRect().top`);
    const before = await top();
    await stage.page.keyboard.press('-');
    await stage.until(`stage.calls.length > 0`);
    expect(Math.abs((await top()) - before)).toBeLessThan(40);
    expect(await stage.text('[role=status]')).toBe('Text size 18');
  });

  test('a note’s link scrolls inside and leaves the address alone', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.run(`stage.root.querySelector('sup a').scrollIntoView({ block: 'center' })`);
    await stage.press('sup a');
    await stage.until(`stage.root.activeElement?.id === 'a-note-1'`);
    expect(stage.page.url()).toBe('https://stage.example/');
  });

  test('j and n lead from block to block, to the last one', async () => {
    await over();
    await stage.open({ article: 'rich' });
    const current = () => stage.text('[data-current]');
    await stage.page.keyboard.press('n');
    expect(await current()).toBe('Two hundred kilos of stone');
    await stage.page.keyboard.press('j');
    expect(await current()).toContain('A tower clock is a controlled fall');
    for (let times = 0; times < 30; times++) await stage.page.keyboard.press('j');
    expect(await current()).toContain('It holds wine again');
    await stage.page.keyboard.press('k');
    expect(await current()).toContain('In 2011 a motion');
  });

  test('a picture that does not load says so', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.until(`stage.root.querySelector('.missing')`);
    expect(await stage.text('.missing')).toBe(
      'A picture could not be shown here: The barrel of river stones, from above',
    );
  });

  test('the toolbar goes while one reads on, and returns to the pointer', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.page.mouse.move(600, 400);
    await stage.run(`${READER}.scrollTop = 900`);
    await stage.until(`stage.root.querySelector('.toolbar.out')`);
    await stage.page.mouse.move(600, 20);
    await stage.until(`!stage.root.querySelector('.toolbar.out')`);
    expect(await stage.text('.middle')).toMatch(/winds the town clock.*\d min left/);
  });

  test('the whole page and the saved articles are offered where there is no article', async () => {
    await over();
    await stage.open({ unreadable: 'no-article' });
    expect(await stage.run(FOCUSED)).toBe('title');
    const [left = 0, right = 0] = await stage.run<number[]>(edgesOf('.unreadable'));
    const width = await stage.run<number>('innerWidth');
    expect(left).toBeGreaterThanOrEqual(20);
    expect(Math.abs(left - (width - right))).toBeLessThan(2);
    await stage.press('.choices li:first-child button');
    await stage.press('.choices li:last-child button');
    expect(await stage.calls()).toEqual(['wholePage', 'openSaved']);
    await stage.press('.unreadable > .button');
    expect(await stage.calls()).toContain('closed');
  });

  test('an open menu is walked with the arrow keys', async () => {
    await over();
    await stage.open({ article: 'rich' });
    await stage.press('[data-panel=more]');
    await stage.until(`stage.root.querySelector('.menu')`);
    await stage.page.keyboard.press('ArrowUp');
    expect(await stage.run('stage.root.activeElement.textContent')).toContain('Keyboard shortcuts');
    await stage.page.keyboard.press('Enter');
    await stage.until(`stage.root.querySelector('dialog.sheet:modal')`);
    await stage.page.keyboard.press('Escape');
    expect(await stage.text('dialog.sheet')).toBeNull();
    expect(await stage.run(FOCUSED)).toBe('More');
  });
});

describe('at every width nothing scrolls sideways', () => {
  test.each([320, 360, 768, 1280, 1920])('%d pixels', async (width) => {
    await over({ viewport: { width, height: 800 } });
    await stage.open({ article: 'long' });
    expect(await stage.run(`${READER}.scrollWidth - ${READER}.clientWidth`)).toBe(0);
    expect(await stage.run(`document.documentElement.scrollWidth <= innerWidth`)).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  test.each([
    ['an article', { article: 'rich' }, null],
    ['appearance', { article: 'rich' }, ','],
    ['the list of shortcuts', { article: 'rich' }, '?'],
    ['a saved article', { article: 'rtl' }, 's'],
    ['no article', { unreadable: 'no-article' }, null],
    ['loading', {}, null],
    ['contrast', { article: 'rich', settings: { theme: 'contrast' } }, ','],
  ] as const)('%s', async (_state, scene, key) => {
    await over({ colorScheme });
    await stage.open(scene);
    if (key) await stage.page.keyboard.press(key);
    expect(await stage.violations()).toEqual([]);
  });

  test('one page of several, before and after another one failed', async () => {
    await over({ colorScheme });
    await stage.open({ article: 'paged' });
    expect(await stage.violations()).toEqual([]);
    await stage.press('.part button');
    await stage.until(
      `stage.root.querySelector('.part').textContent.includes('Page 2 is missing')`,
    );
    expect(await stage.text('.part button')).toBe('Try again');
    expect(await stage.violations()).toEqual([]);
  });

  test('the menu, and a message with a way on', async () => {
    await over({ colorScheme });
    const saves = {
      ok: true,
      value: { id: 'stage' as never, images: 3, storedImages: 1 },
    } as const;
    await stage.open({ article: 'rich', saves });
    await stage.press('[data-panel=more]');
    await stage.until(`stage.root.querySelector('.menu [role=menuitem]')`);
    expect(await stage.violations()).toEqual([]);
    await stage.page.keyboard.press('Escape');
    await stage.page.keyboard.press('s');
    await stage.until(`stage.root.querySelector('.toast button')`);
    expect(await stage.violations()).toEqual([]);
  });

  test('contents over the text, and all pages of an article', async () => {
    await over({ colorScheme, viewport: { width: 360, height: 740 } });
    await stage.open({ article: 'joined' });
    expect(await stage.text('.part span')).toBe('All 4 pages are here.');
    await stage.page.keyboard.press('c');
    await stage.until(`stage.root.querySelector('.contents-panel')`);
    expect(await stage.violations()).toEqual([]);
  });

  test('what is selected, marked, and opened of another site', async () => {
    await over({ colorScheme });
    await stage.open({ article: 'rich' });
    await stage.until(`stage.root.querySelector('.marks')`);
    await stage.run(
      `(() => { const text = stage.root.querySelector('.article-body p').firstChild; stage.root.getSelection().setBaseAndExtent(text, 0, text, 40); })()`,
    );
    await stage.page.keyboard.press('h');
    await stage.until(`stage.root.querySelector('mark.marking')`);
    expect(await stage.violations()).toEqual([]);
    await stage.run(
      `stage.root.querySelector('.embed button').scrollIntoView({ block: 'center' })`,
    );
    await stage.press('.embed button');
    await stage.until(`stage.root.querySelector('.embed iframe')`);
    expect(await stage.violations()).toEqual([]);
  });

  test('the beginning of an article', async () => {
    await over({ colorScheme });
    await stage.open({ article: 'teaser' });
    expect(await stage.violations()).toEqual([]);
  });

  test('a copy without a network', async () => {
    await over({ colorScheme });
    await stage.page.context().setOffline(true);
    await stage.open({ article: 'rich', savedAt: Date.UTC(2026, 9, 12) });
    await stage.until(`stage.root.querySelector('.banner')`);
    expect(await stage.violations()).toEqual([]);
  });

  test('a page that has changed below', async () => {
    await over({ colorScheme });
    await stage.open({ article: 'rich' });
    await stage.run('stage.pageLeft()');
    await stage.until(`stage.root.querySelector('.toast')`);
    expect(await stage.violations()).toEqual([]);
    await stage.press('.toast button');
    expect(await stage.calls()).toContain('readNewPage');
  });
});

describe('what of an article is missing', () => {
  const label = () => stage.text('.part span');

  test('is said above it: the page of several, and that the text goes on elsewhere', async () => {
    await over();
    await stage.open({ article: 'paged' });
    expect(await label()).toBe('Page 1 of 4.');
    expect(await stage.text('.byline')).toContain('Updated February 11, 2026');
    await stage.run('stage.close()');
    await stage.open({ article: 'teaser' });
    expect(await label()).toBe('Only the beginning is here.');
  });

  test('is not said of a whole article', async () => {
    await over();
    await stage.open({ article: 'rich' });
    expect(await stage.run(`stage.root.querySelector('.part') === null`)).toBe(true);
    expect(await stage.text('.byline')).not.toContain('Updated');
  });
});
