import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { until } from '../driver';
import { clear, removeAgain, seed, seedLinks } from '../library-seed';
import { SHELF } from '../shelf';
import type { World } from '../suite';
import { clickInPage } from '../user';

const LIBRARY = 'src/pages/library/library.html';
const NEWEST = 'The reading room that stayed open through the blackout';
const SECOND = 'Wind farms are learning to talk to the birds';

/** What a page of the extension may ask of the browser. */
interface Extension {
  readonly action: { getBadgeText(details: object): Promise<string> };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
}

/** The library page, as one who owns some articles uses it. */
export function library(world: () => World): void {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await world().browser.pressKey(key);
  };
  const open = async (hash = '') => {
    await world().browser.openOwn(`${LIBRARY}${hash}`);
    await until('the list is drawn', () =>
      world().browser.inPage((document) => document.querySelector('.row-item') !== null),
    );
  };
  const focused = () =>
    world().browser.inPage(({ activeElement }) => activeElement?.textContent ?? '');
  const isFocused = (text: string) =>
    until(`“${text}” has the focus`, async () => (await focused()) === text);
  /** The title of the open article. */
  const read = () =>
    world().browser.inPage((document) => document.querySelector('#title')?.textContent ?? null);
  const isRead = (title: string | null) =>
    until(`the open article is ${title}`, async () => (await read()) === title);
  const violations = async () => {
    const found: string[] = [];
    for (const scheme of ['dark', 'light'] as const) {
      await world().browser.setColorScheme(scheme);
      await until('nothing moves', () =>
        world().browser.inPage((document) => document.getAnimations().length === 0),
      );
      found.push(...(await world().browser.axe('page', scheme === 'dark' ? 'colours' : 'all')));
    }
    return found;
  };

  const badge = () =>
    world().browser.inPage(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
      return (browser ?? chrome)?.action.getBadgeText({});
    });

  /** Puts the articles in that all cases share, before whichever is the first to run. */
  let isFilled = false;
  const fill = async () => {
    if (!isFilled) await refill();
  };
  const refill = async () => {
    isFilled = true;
    const { browser } = world();
    await browser.openOwn('src/pages/settings/settings.html');
    await clear(browser);
    await seed(browser, SHELF);
    await browser.inPage(() => localStorage.removeItem('sort'));
  };

  describe('the library page', () => {
    beforeAll(fill);

    test('reads an article beside the list, each with its own keys', async () => {
      await open();
      expect(await violations()).toEqual([]);
      await press('j', 'Enter');
      await isRead(NEWEST);
      await isFocused(NEWEST);
      expect(await violations()).toEqual([]);
      await press('j');
      await until('a paragraph is marked', () =>
        world().browser.inPage((document) => document.querySelector('[data-current]') !== null),
      );
      await press('Escape', 'j');
      await isFocused(SECOND);
      await isRead(NEWEST);
      await press('Enter');
      await isRead(SECOND);
    });

    test('leads Back through what was open, and closes to the list from anywhere', async () => {
      const { browser } = world();
      await open();
      await press('j', 'Enter');
      await isRead(NEWEST);
      await isFocused(NEWEST);
      await press('Escape', 'j', 'Enter');
      await isRead(SECOND);
      await browser.inPage(() => history.back());
      await isRead(NEWEST);
      await browser.inPage(() => history.back());
      await isRead(null);
      await isFocused(NEWEST);
    });

    test('gives an article the whole page, and takes it back', async () => {
      const { browser } = world();
      const isCovered = () =>
        browser.inPage((document) => document.querySelector('.shelf')?.hasAttribute('inert'));
      await open();
      await press('j', 'Enter');
      await isRead(NEWEST);
      await clickInPage(browser, 'Open full width');
      await until('the list is covered', isCovered);
      expect(await violations()).toEqual([]);
      await clickInPage(browser, 'Back to the list');
      await until('the list is back', async () => !(await isCovered()));
      await isRead(NEWEST);
    });

    test('shows in the article what is done in the list', async () => {
      const { browser } = world();
      const isFavourite = () =>
        browser.inPage(
          (document) =>
            document.querySelector('.toolbar [aria-label="Favourite"]')?.ariaPressed === 'true',
        );
      await open();
      await press('j', 'Enter');
      await isRead(NEWEST);
      await isFocused(NEWEST);
      expect(await isFavourite()).toBe(false);
      await press('Escape', 'f');
      await until('the star is set', isFavourite);
      await press('z');
      await until('the star is gone', async () => !(await isFavourite()));
    });
  });

  describe('the end of an article', () => {
    beforeAll(fill);

    const labels = () =>
      world().browser.inPage((document) =>
        [...document.querySelectorAll('.article-end button')].map(({ textContent }) => textContent),
      );
    const pressEnd = (label: string) =>
      world().browser.inPage((document, label) => {
        [...document.querySelectorAll<HTMLElement>('.article-end button')]
          .find(({ textContent }) => textContent === label)
          ?.click();
      }, label);

    test('archives it, takes that back, and leads to the next unread one', async () => {
      const { browser } = world();
      await open();
      await press('j', 'Enter');
      await isRead(NEWEST);
      await until('the end is there', async () => (await labels()).includes('Archive'));
      expect(await labels()).toEqual(['Archive', 'Favourite', 'Tags', 'Original page']);
      await pressEnd('Archive');
      await until('it is archived', async () => (await labels())[0] === 'Take out of the archive');
      await pressEnd('Take out of the archive');
      await until('it is back', async () => (await labels())[0] === 'Archive');
      await browser.inPage((document) =>
        document.querySelector<HTMLElement>('.article-end .next-title')?.click(),
      );
      await isRead(SECOND);
    });

    test('is not the only way out: the menu copies it as Markdown', async () => {
      const { browser } = world();
      await open();
      await press('j', 'Enter');
      await isRead(NEWEST);
      await clickInPage(browser, 'More');
      await until('the menu is open', () =>
        browser.inPage(({ body }) => body.innerText.includes('Copy as Markdown')),
      );
      expect(await browser.inPage(({ body }) => body.innerText.includes('Obsidian'))).toBe(false);
      expect(await violations()).toEqual([]);
      await clickInPage(browser, 'Save as a file…');
      await until('the forms are offered', () =>
        browser.inPage((document) => document.querySelector('dialog[open]') !== null),
      );
      expect(await violations()).toEqual([]);
      await press('Escape');
      await clickInPage(browser, 'More');
      await clickInPage(browser, 'Copy as Markdown');
      await until('it says so', () =>
        browser.inPage(({ body }) => body.innerText.includes('Copied as Markdown')),
      );
    });
  });

  describe('the toolbar button', () => {
    beforeAll(fill);

    const toggle = () =>
      world().browser.inPage((document) =>
        [...document.querySelectorAll('label')]
          .find(({ innerText }) => innerText.startsWith('Show the number of unread'))
          ?.click(),
      );

    test('tells how many articles are unread only when that is wanted', async () => {
      const { browser } = world();
      await browser.openOwn('src/pages/settings/settings.html#reading');
      await until('the settings', () =>
        browser.inPage(({ body }) => body.innerText.includes('Show the number of unread')),
      );
      expect(await badge()).toBe('');
      await toggle();
      await until('the number is there', async () => (await badge()) === String(SHELF.length));
      await toggle();
      await until('it is gone', async () => (await badge()) === '');
    });
  });

  describe('a link without a text', () => {
    test('says so, and offers to get it or to read it there', async () => {
      const { browser } = world();
      await browser.openOwn('src/pages/settings/settings.html');
      const [id] = await seedLinks(browser, [
        { url: 'https://shelf.example/later', title: 'For later' },
      ]);
      await open(`#read=${id}`);
      await until('it says what it is', () =>
        browser.inPage(({ body }) => body.innerText.includes('Only the address of this article')),
      );
      expect(await violations()).toEqual([]);
      await removeAgain(browser, String(id));
    });
  });

  describe('many articles in the library page', () => {
    // Each case changes them, and none may live on what another has left.
    beforeEach(refill);

    const rows = () =>
      world().browser.inPage((document) =>
        [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent ?? ''),
      );
    const hasRows = (number: number) =>
      until(`the list has ${number} rows`, async () => (await rows()).length === number);
    const shows = (text: string) =>
      until(`the page shows “${text}”`, () =>
        world().browser.inPage(({ body }, text) => body.innerText.includes(text), text),
      );
    const all = SHELF.length;

    test('are chosen by x and Shift+j, and archived at once, with one way back', async () => {
      await open();
      await hasRows(all);
      await press('j', 'x', 'Shift+J', 'Shift+J');
      await shows('3 selected');
      expect(await violations()).toEqual([]);
      await press('a');
      await hasRows(all - 3);
      await shows('Archived 3 articles');
      await press('z');
      await hasRows(all);
    });

    test('get a tag that is completed, and are listed by it', async () => {
      const { browser } = world();
      await open();
      await hasRows(all);
      await press('j', 'x', 'Shift+J', 't');
      await shows('Tags of 2 articles');
      await press(...'coas');
      await until('it is completed', () =>
        browser.inPage((document) => document.querySelector('[role=option]') !== null),
      );
      expect(await violations()).toEqual([]);
      await press('ArrowDown', 'Enter', 'Enter');
      await shows('Tags changed on 2 articles');
      await press('Escape');
      await clickInPage(browser, 'coast');
      await hasRows(3);
      await clickInPage(browser, 'All');
      await hasRows(all);
      await press('z');
      await clickInPage(browser, 'coast');
      await hasRows(1);
    });

    test('follow a tag that is renamed, merged and deleted, each with a way back', async () => {
      const { browser } = world();
      const isHeaded = (heading: string) =>
        until(`the list is “${heading}”`, async () => {
          const shown = await browser.inPage(
            (document) => document.querySelector('.library-sub h1')?.textContent,
          );
          return shown === heading;
        });
      const rename = async (tag: string, name: string, action: string) => {
        await clickInPage(browser, `Actions for the tag: ${tag}`);
        await clickInPage(browser, 'Rename…');
        await shows(`Rename “${tag}”`);
        expect(await violations()).toEqual([]);
        await press('Backspace', ...name);
        await clickInPage(browser, action);
      };
      await open();
      await hasRows(all);
      await clickInPage(browser, 'cities');
      await hasRows(2);
      await rename('cities', 'town', 'Rename');
      await isHeaded('town2');
      await press('z');
      await isHeaded('cities2');
      await rename('cities', 'Coast', 'Merge');
      await isHeaded('coast3');
      await press('z');
      await isHeaded('cities2');
      await clickInPage(browser, 'Actions for the tag: cities');
      await clickInPage(browser, 'Delete the tag');
      await isHeaded(`All${all}`);
      await shows('Tag deleted: “cities”');
      await press('z');
      await clickInPage(browser, 'cities');
      await hasRows(2);
    });

    test('come and go as other parts of Lectern change them', async () => {
      const { browser } = world();
      const ask = (name: string, given: string | object) =>
        browser.inPage(
          async (_document, name, given) => {
            const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
            await (browser ?? chrome)?.runtime.sendMessage({ name, args: [given] });
          },
          name,
          given,
        );
      await open();
      await hasRows(all);
      await ask('saveSettings', { showBadge: true });
      await until('the number is on the button', async () => (await badge()) === String(all));
      const id = await browser.inPage(
        (document) => document.querySelector<HTMLElement>('.row-item')?.dataset.id ?? '',
      );
      // The background does it, as for a reader in a tab.
      await ask('removeArticle', id);
      await hasRows(all - 1);
      await until('one less is unread', async () => (await badge()) === String(all - 1));
      await ask('restoreArticle', id);
      await hasRows(all);
      await until('all are again', async () => (await badge()) === String(all));
      await ask('saveSettings', { showBadge: false });
      await until('the number is gone', async () => (await badge()) === '');
    });

    test('can be picked by chance, out of those that there is time for', async () => {
      const { browser } = world();
      await open();
      await hasRows(all);
      await clickInPage(browser, '5');
      await hasRows(3);
      const short = await rows();
      await clickInPage(browser, 'Pick one for me');
      await until('one of them is open', async () => short.includes((await read()) ?? ''));
    });

    test('get the tag that they are dropped on', async () => {
      const { browser } = world();
      const energy = () =>
        browser.inPage(
          (document) =>
            [...document.querySelectorAll('.sidebar nav button')].find(({ textContent }) =>
              textContent?.startsWith('energy'),
            )?.textContent,
        );
      const drop = () =>
        browser.inPage((document) => {
          const row = document.querySelector('.row-item');
          const tag = [...document.querySelectorAll('.sidebar nav button')].find(
            ({ textContent }) => textContent === 'energy1',
          );
          const dataTransfer = new DataTransfer();
          const options = { bubbles: true, cancelable: true, dataTransfer };
          row?.dispatchEvent(new DragEvent('dragstart', options));
          tag?.dispatchEvent(new DragEvent('dragover', options));
          tag?.dispatchEvent(new DragEvent('drop', options));
          return dataTransfer.getData('text/uri-list');
        });
      await open();
      await hasRows(all);
      expect(await drop()).toMatch(/^https:/);
      await until('two articles have the tag', async () => (await energy()) === 'energy2');
      await press('z');
      await until('one has it again', async () => (await energy()) === 'energy1');
    });

    test('go to the trash, come back from it, and leave it only after a question', async () => {
      const { browser } = world();
      await open();
      await hasRows(all);
      await press('j', 'Delete', 'Delete');
      await hasRows(all - 2);
      await clickInPage(browser, 'Trash');
      await hasRows(2);
      expect(await violations()).toEqual([]);
      await clickInPage(browser, `Actions: ${NEWEST}`);
      await clickInPage(browser, 'Restore');
      await hasRows(1);
      await press('j', 'Delete');
      await shows('nothing brings them back');
      expect(await violations()).toEqual([]);
      await press('Tab', 'Enter');
      await shows('The trash is empty');
      await clickInPage(browser, 'All');
      await hasRows(all - 1);
    });

    test('are sorted as chosen, also the next time', async () => {
      const { browser } = world();
      const sort = (order: string) =>
        browser.inPage((document, order) => {
          const choice = document.querySelector<HTMLSelectElement>('.sort select');
          if (!choice) throw new Error('No choice of order');
          choice.value = order;
          choice.dispatchEvent(new Event('change', { bubbles: true }));
        }, order);
      await open();
      await sort('longest');
      await until('the longest is first', async () => (await rows())[0]?.includes('lighthouse'));
      await open();
      await until('it still is', async () => (await rows())[0]?.includes('lighthouse'));
      await sort('shortest');
      await until('the shortest is first', async () => (await rows())[0]?.includes('tide table'));
      await clickInPage(browser, '5');
      await hasRows(3);
    });

    test('are weighed, and lose their pictures but not their text', async () => {
      const { browser } = world();
      await browser.openOwn(`${LIBRARY}#storage`);
      await shows('Largest articles');
      await until('the largest are listed', () =>
        browser.inPage((document) => document.querySelector('.large .button') !== null),
      );
      expect(await violations()).toEqual([]);
      await browser.inPage((document) =>
        document.querySelector<HTMLElement>('.large .button')?.click(),
      );
      await shows('Pictures removed, text kept.');
      await browser.inPage((document) =>
        document.querySelector<HTMLElement>('.said .link')?.click(),
      );
      await shows('Undone');
    });
  });

  describe('the settings page', () => {
    const SETTINGS = 'src/pages/settings/settings.html';
    const kept = () =>
      world().browser.inPage((document) => document.body.innerText.match(/Everything was deleted/));

    test('has its seven sections, says what it is allowed, and shows that there is no sync', async () => {
      const { browser } = world();
      await browser.openOwn(SETTINGS);
      const sections = await until('the sections', () =>
        browser.inPage((document) => {
          const ids = [...document.querySelectorAll('main > section')].map(({ id }) => id);
          return ids.length > 0 && ids;
        }),
      );
      expect(sections).toEqual([
        ...['appearance', 'reading', 'shortcuts', 'sites', 'privacy', 'sync', 'data'],
      ]);
      await until('the permissions', () =>
        browser.inPage(({ body }) => body.innerText.includes('Room for articles')),
      );
      expect(await violations()).toEqual([]);
    });

    test('deletes everything only after the word, and then all of it', async () => {
      const { browser } = world();
      await browser.openOwn(`${SETTINGS}#data`);
      // Not by its place: rows above it come when the browser has answered.
      await until('it asks', () =>
        browser.inPage((document) => {
          document.querySelector<HTMLElement>('#data .danger')?.click();
          return document.querySelector('dialog[open]') !== null;
        }),
      );
      expect(await violations()).toEqual([]);
      await press('n', 'o', 'Enter');
      expect(await kept()).toBeNull();
      await press('Backspace', 'Backspace', ...'delete', 'Enter');
      await until('it says so', kept);
      await browser.openOwn(LIBRARY);
      await until('the library is empty', () =>
        browser.inPage(({ body }) => body.innerText.includes('Nothing saved yet')),
      );
    });
  });

  describe('a library whose articles are gone', () => {
    test('says what is missing, not that nothing was saved', async () => {
      const { browser } = world();
      const shows = (text: string) =>
        browser.inPage(({ body }, text) => body.innerText.includes(text), text);
      await browser.openOwn('src/pages/settings/settings.html');
      await clear(browser);
      await browser.inPage(async () => {
        const { browser, chrome } = globalThis as unknown as Record<string, Extension>;
        await (browser ?? chrome)?.storage.local.set({ articlesKept: 7 });
      });
      await browser.openOwn(LIBRARY);
      await until('it says what is missing', () => shows('7 saved articles are missing'));
      expect(await shows('Nothing saved yet')).toBe(false);
      expect(await violations()).toEqual([]);
      await clickInPage(browser, 'Go on without them');
      await until('the library is empty', () => shows('Nothing saved yet'));
    });
  });
}
