import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article';
import { startChromium } from './chromium';
import { type Driver, until } from './driver';
import { startFirefox } from './firefox';
import { type Seed, seed } from './library-seed';

const POPUP = 'src/pages/popup/popup.html';
const LIBRARY = 'src/pages/library/library.html';
const SETTINGS = 'src/pages/settings/settings.html';

const sample = (number: number, title: string, changes: Partial<Article> = {}): Article => ({
  url: `https://tidende.example/${number}`,
  canonicalUrl: `https://tidende.example/${number}`,
  title,
  byline: 'Ama Boateng',
  publishedTime: '2026-03-09T08:00:00Z',
  modifiedTime: null,
  siteName: 'Halvorsund Tidende',
  dek: null,
  lang: 'en',
  dir: 'ltr',
  image: null,
  icon: null,
  html: '<p>The sea keeps an appointment.</p>'.repeat(40),
  text: 'The sea keeps an appointment.',
  minutes: 4,
  completeness: { kind: 'whole' },
  ...changes,
});

const PICTURE = 'https://pictures.example/lamp.png';
const SEEDS: readonly Seed[] = [
  { article: sample(1, 'How to read a tide table') },
  {
    article: sample(2, 'What the lighthouse keeper wrote down', {
      html: `<p>Forty notebooks.</p><img src="${PICTURE}" alt="A lamp">${'<p>Fog.</p>'.repeat(200)}`,
      text: 'Forty notebooks, and the café by the ferry.',
    }),
    colour: '#1f5468',
  },
  { article: sample(3, 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'.repeat(3)) },
];
const NEWEST_FIRST = [2, 1, 0].map((index) => SEEDS[index]?.article.title);

let browser: Driver;

const titles = (): Promise<readonly string[]> =>
  browser.inPage((document) =>
    [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent ?? ''),
  );

const shows = (text: string): Promise<unknown> =>
  until(`the page shows “${text}”`, () =>
    browser.inPage(({ body }, text) => body.innerText.includes(text), text),
  );

const hasRows = (number: number): Promise<unknown> =>
  until(`the list has ${number} rows`, async () => (await titles()).length === number);

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await browser.pressKey(key);
}

/** Violations in one colour scheme, measured once nothing fades in any more. */
async function violationsIn(scheme: 'light' | 'dark'): Promise<readonly string[]> {
  await browser.setColorScheme(scheme);
  await until('nothing moves', () =>
    browser.inPage((document) => document.getAnimations().length === 0),
  );
  return browser.axe('page', scheme === 'dark' ? 'colours' : 'all');
}

/** Violations in the light and in the dark theme. */
const violations = async (): Promise<readonly string[]> => [
  ...(await violationsIn('dark')),
  ...(await violationsIn('light')),
];

/** How far an article was read, as it is stored; 0 before that. */
const progressOf = (id: string): Promise<number> =>
  browser.inPage(
    (_document, id) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const getting = opening.result.transaction('articles').objectStore('articles').get(id);
          getting.onsuccess = () => {
            opening.result.close();
            resolve(getting.result?.progress?.fraction ?? 0);
          };
        };
      }),
    id,
  );

const BROWSERS = [
  ['chromium', startChromium],
  ['firefox', startFirefox],
] as const;

describe.each(BROWSERS)('in %s', (name, start) => {
  beforeAll(async () => {
    browser = await start({ extension: resolve('dist', name), headed: false });
  });
  afterAll(() => browser.stop());

  describe('with nothing saved', () => {
    test('the popup says how something gets there', async () => {
      await browser.openOwn(POPUP);
      await shows('Nothing saved yet');
      expect(await violations()).toEqual([]);
    });
  });

  describe('with saved articles', () => {
    let ids: readonly string[];
    beforeAll(async () => {
      await browser.openOwn(SETTINGS);
      ids = await seed(browser, SEEDS);
    });

    test('the popup lists them, newest first', async () => {
      await browser.openOwn(POPUP);
      await hasRows(3);
      expect(await titles()).toEqual(NEWEST_FIRST);
      expect(await violations()).toEqual([]);
    });

    test('the popup does everything by keyboard, and takes it back', async () => {
      await browser.openOwn(POPUP);
      await hasRows(3);
      await press('j', 'j', 'a');
      await hasRows(2);
      await press('Delete');
      await hasRows(1);
      await shows('Deleted “How to read a tide table”');
      await press('z');
      await hasRows(2);
      await press('z');
      await hasRows(3);
      await press('k', 'k', 'f');
      const stars = () =>
        browser.inPage((document) => document.querySelectorAll('.favourite').length);
      await until('one has a star', async () => (await stars()) === 1);
      await press('f');
      await until('none has a star', async () => (await stars()) === 0);
      await press('?');
      await shows('Keyboard shortcuts');
      expect(await violations()).toEqual([]);
    });

    test('the menu of a row opens, has no faults and closes by Escape', async () => {
      await browser.openOwn(POPUP);
      await hasRows(3);
      await press('j', 'Tab', 'Enter');
      await shows('Original page');
      expect(await violations()).toEqual([]);
      await press('Escape');
      await until('the menu is closed', () =>
        browser.inPage((document) => !document.querySelector('[role=menu]')),
      );
    });

    test('search looks into the text, whatever case and accents, and marks it', async () => {
      await browser.openOwn(POPUP);
      await hasRows(3);
      await press('/', ...'CAFE');
      await hasRows(1);
      // The row stands from the first letters on, and is marked by those until the last are looked up.
      await until('the passage is marked', async () => {
        const marked = await browser.inPage(
          (document) => document.querySelector('.passage mark')?.textContent,
        );
        return marked === 'café';
      });
      expect(await violations()).toEqual([]);
      await press(...'xyz');
      await shows('No article contains “CAFExyz”');
      await press('Escape');
      await hasRows(3);
    });

    test('the library page shows the same list without faults', async () => {
      await browser.openOwn(LIBRARY);
      await hasRows(3);
      expect(await violations()).toEqual([]);
    });

    test('an article opens in the reader, its pictures from this machine, without any request', async () => {
      await browser.openOwn(LIBRARY);
      await hasRows(3);
      await press('j', 'j', 'Enter');
      await shows('Forty notebooks.');
      await until('the picture is drawn', () =>
        browser.inPage((document) => {
          const image = document.querySelector<HTMLImageElement>('.article-body img');
          return image?.src.startsWith('blob:') && image.naturalWidth === 640;
        }),
      );
      const foreign = await browser.inPage(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => !name.startsWith(location.origin) && !name.startsWith('blob:')),
      );
      expect(foreign).toEqual([]);
      expect(await violations()).toEqual([]);
    });

    test('an article opens where it was left', async () => {
      await browser.openOwn(`${LIBRARY}#read=${ids[1]}`);
      await shows('Forty notebooks.');
      await browser.inPage((document) => {
        const reader = document.querySelector('.reader');
        if (reader) reader.scrollTop = reader.scrollHeight / 2;
      });
      await until('the place is kept', () => progressOf(String(ids[1])));
      await browser.openOwn(`${LIBRARY}#read=${ids[1]}`);
      await until('the article is at its place', () =>
        browser.inPage((document) => (document.querySelector('.reader')?.scrollTop ?? 0) > 500),
      );
      await press('Escape');
      await hasRows(3);
      const focused = await browser.inPage(({ activeElement }) => activeElement?.textContent);
      expect(focused).toBe(SEEDS[1]?.article.title);
    });

    test('a stored article cannot run script, whatever is in it', async () => {
      const payload = '<img src="x" onerror="document.title=1"><script>document.title=1</script>';
      const [id] = await seed(browser, [
        {
          article: sample(4, payload, {
            html: `<p>Calm text.</p>${payload}${'<p>Fog.</p>'.repeat(90)}`,
            byline: payload,
          }),
        },
      ]);
      await browser.openOwn(`${LIBRARY}#read=${id}`);
      await shows('Calm text.');
      expect(await browser.inPage(({ title }) => title)).toBe(`${payload} – Lectern`);
      expect(
        await browser.inPage((document) =>
          document.querySelector('.reader [onerror], .reader script'),
        ),
      ).toBeNull();
      await browser.openOwn(POPUP);
      await hasRows(4);
      expect((await titles())[0]).toBe(payload);
      await press('j', 'Delete');
      await hasRows(3);
    });

    test('an article that is not there gets a sentence', async () => {
      await browser.openOwn(`${LIBRARY}#read=nothing`);
      await shows('This article is no longer among the saved ones.');
      expect(await violations()).toEqual([]);
    });
  });

  describe('the settings page', () => {
    test('keeps a change at once and wears it from the first frame', async () => {
      await browser.openOwn(SETTINGS);
      await shows('Appearance');
      expect(await violations()).toEqual([]);
      await browser.inPage((document) => {
        document.querySelector<HTMLInputElement>('input[aria-label="Sepia"]')?.click();
      });
      const theme = () => browser.inPage(({ documentElement }) => documentElement.dataset.theme);
      await until('the page is sepia', async () => (await theme()) === 'sepia');
      expect(await violations()).toEqual([]);
      await browser.openOwn(POPUP);
      expect(await theme()).toBe('sepia');
    });

    const keyOf = (command: string) =>
      browser.inPage(
        (document, name) =>
          [...document.querySelectorAll('#shortcuts tr')]
            .find(({ firstElementChild }) => firstElementChild?.firstChild?.textContent === name)
            ?.querySelector('.key-button')?.textContent ?? '',
        command,
      );
    const ask = (command: string) =>
      browser.inPage((document, name) => {
        const row = [...document.querySelectorAll('#shortcuts tr')].find(
          ({ firstElementChild }) => firstElementChild?.firstChild?.textContent === name,
        );
        row?.querySelector<HTMLElement>('.key-button')?.click();
      }, command);

    test('takes another key for a command, tells of a taken one, and resets all', async () => {
      await browser.openOwn(SETTINGS);
      await shows('Single keys');
      await ask('Save or remove');
      await shows('Press a key…');
      expect(await violations()).toEqual([]);
      await press('w');
      await until('w saves', async () => (await keyOf('Save or remove')) === 'w');
      await ask('Next theme');
      await shows('Press a key…');
      await press('w');
      await shows('“w” is already the key for: Save or remove.');
      expect(await keyOf('Next theme')).toBe('d');
      expect(await violations()).toEqual([]);
      await ask('Undo');
      await shows('Press a key…');
      await press('Backspace');
      await until('undo has no key', async () => (await keyOf('Undo')) === 'Not set');
      await browser.inPage((document) =>
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent === 'Reset all keys')
          ?.click(),
      );
      await until('s saves', async () => (await keyOf('Save or remove')) === 's');
      expect(await keyOf('Undo')).toBe('z');
    });
  });

  test('a library of a newer version is said to be one, not shown as empty', async () => {
    await browser.openOwn(SETTINGS);
    await browser.inPage(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('lectern', 999);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await browser.openOwn(POPUP);
    await shows('The saved articles were written by a newer Lectern.');
    expect(await violations()).toEqual([]);
  });
});
