import { describe, expect, test } from 'vitest';
import { type Driver, until } from '../driver';
import { clear } from '../library-seed';
import type { World } from '../suite';
import { clickInPopup, clickInReader, waitForPopup, waitForReader } from '../user';

const STORY = 'Moving the mud at Wendmouth';

/** A page of the extension; in Firefox, tests see a copy of its objects otherwise. */
interface Own extends Window {
  readonly wrappedJSObject?: Own;
  readonly chrome: { readonly extension: { getViews(): readonly Window[] } };
}

/** The articles that the library lists in the tab behind, seen from the open popup. */
const inLibrary = (browser: Driver): Promise<readonly string[] | null> =>
  browser.inPopup(({ defaultView }) => {
    const view = defaultView as unknown as Own;
    const views = (view.wrappedJSObject ?? view).chrome.extension.getViews();
    const library = [...views].find(({ location }) => location.pathname.endsWith('library.html'));
    const titles = library?.document.querySelectorAll('.row-title') ?? [];
    return [...titles].map(({ textContent }) => textContent ?? '');
  });

const inList = (browser: Driver): Promise<readonly string[] | null> =>
  browser.inPopup((document) =>
    [...document.querySelectorAll('.row-title')].map(({ textContent }) => textContent ?? ''),
  );

const isSaved = (browser: Driver, saved: boolean) =>
  until(`the reader says that it is ${saved ? '' : 'not '}saved`, async () => {
    const pressed = await browser.inReader((root) =>
      [...root.querySelectorAll('.toolbar [aria-pressed]')].some(
        (tool) => tool.ariaPressed === 'true' && tool.getAttribute('aria-busy') === 'false',
      ),
    );
    return pressed === saved;
  });

/** Opens the library in one tab and a story in the reader in another, before it. */
async function openBoth({ browser, site }: World): Promise<void> {
  await browser.openOwn('src/pages/library/library.html');
  await clear(browser);
  await browser.inPage(
    async (_document, url) => {
      const { browser, chrome } = globalThis as unknown as Record<
        string,
        { tabs: { create(tab: object): Promise<unknown> } }
      >;
      await (browser ?? chrome)?.tabs.create({ url, active: true });
    },
    site.url('story.html', 'live'),
  );
  await browser.followNewTab();
  await until('the story is loaded', () =>
    browser.inPage(
      ({ readyState, body }, title) => readyState === 'complete' && body.innerText.includes(title),
      STORY,
    ),
  );
  await browser.pressButton();
  await waitForReader(browser, STORY);
}

/** One change, told to everything that shows it. */
export function live(world: () => World): void {
  describe('the reader over a page, the popup and the library', () => {
    test('show at once what was saved or removed in one of them', async () => {
      const { browser } = world();
      await openBoth(world());
      await browser.pressShortcut('Alt+Shift+K');
      await waitForPopup(browser, 'Nothing saved yet');
      expect(await inLibrary(browser)).toEqual([]);
      await clickInPopup(browser, 'Save');
      await until('the popup lists it', async () => (await inList(browser))?.includes(STORY));
      await until('the library lists it', async () => (await inLibrary(browser))?.includes(STORY));
      await browser.closePopup();
      await browser.inPage(() => window.dispatchEvent(new Event('focus')));
      await isSaved(browser, true);
      await browser.pressShortcut('Alt+Shift+K');
      await clickInPopup(browser, 'Saved');
      await until('the popup has let it go', async () => (await inList(browser))?.length === 0);
      await until('the library has too', async () => (await inLibrary(browser))?.length === 0);
      await browser.closePopup();
      await browser.inPage(() => window.dispatchEvent(new Event('focus')));
      await isSaved(browser, false);
      await clickInReader(browser, 'Save');
      await isSaved(browser, true);
      await browser.pressShortcut('Alt+Shift+K');
      await until('the library lists it again', async () =>
        (await inLibrary(browser))?.includes(STORY),
      );
      await browser.closePopup();
    });
  });
}
