import { resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { inLibrary } from './library-seed';
import { Site } from './site';
import { clickInReader, waitForReader } from './user';

const LIBRARY = 'src/pages/library/library.html';
const TEXT =
  'The harbour council voted on Monday evening to keep the old ferry running through the winter, after two hours of argument about fuel costs, crew rotas and the state of the landing stage. ';
const END = 'Residents may send comments until March.';

/** A page that was there first: it writes down every event that reaches the window, and what is at the end of its path. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays</title><script>
window.heard = [];
const names = new Set(['focusin', 'focusout', 'compositionstart', 'compositionend', 'textInput', 'beforeinput', 'DOMContentLoaded']);
for (const target of [window, document, HTMLElement.prototype])
  for (let at = target; at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) if (/^on[a-z]/.test(name)) names.add(name.slice(2));
for (const name of names)
  addEventListener(name, (event) => {
    const [inner] = event.composedPath();
    const isPage = inner === window || inner === document || document.contains(inner);
    heard.push(event.type + (isPage ? '' : ' inside'));
  }, true);
</script></head><body><main><article><h1>Ferry stays for the winter</h1>${`<p>${TEXT.repeat(2)}</p>`.repeat(5)}<p>${END}</p></article></main></body></html>`;

/** The page's own window: what drives Firefox sees a copy of it otherwise. */
interface Own extends Window {
  readonly wrappedJSObject?: Own;
  heard: string[];
}

const heard = (browser: Driver): Promise<readonly string[]> =>
  browser.inPage(({ defaultView }) => {
    const view = defaultView as unknown as Own;
    return [...(view.wrappedJSObject ?? view).heard];
  });

const isSaved = (browser: Driver) =>
  browser.inReader((root) => root.querySelector('[aria-pressed="true"]') !== null);

/** How many articles are kept. */
async function countKept(browser: Driver): Promise<unknown> {
  await browser.openOwn(LIBRARY);
  return inLibrary(browser, async (library: typeof import('../../src/library')) => {
    const listed = await library.list({ filter: 'all', query: '' });
    return listed.ok ? listed.value.counts.all : listed.error;
  });
}

describe.each(['chromium', 'firefox'] as const)('a page in %s', (name) => {
  let site: Site;
  let browser: Driver;
  let cases = 0;
  beforeAll(async () => {
    site = await Site.start();
    site.written.set('first.html', PAGE);
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, proxy: site.proxy });
  });
  afterAll(async () => {
    await browser?.stop();
    site?.stop();
  });
  beforeEach(() => browser.open(site.url('first.html', `learns-${++cases}`)));

  test('cannot tell before the press that the extension is there', async () => {
    const seen = await browser.inPage(async (document, origin) => {
      const frame = document.createElement('iframe');
      const written = new DOMParser().parseFromString(
        await (await fetch(location.href)).text(),
        'text/html',
      );
      const isAsWritten = written.documentElement.outerHTML === document.documentElement.outerHTML;
      document.body.append(frame);
      const bare = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}));
      const globals = Object.getOwnPropertyNames(window).filter((name) => !bare.has(name));
      frame.remove();
      const loads = (make: () => Element) =>
        new Promise<boolean>((resolve) => {
          const element = make();
          element.addEventListener('load', () => resolve(true));
          element.addEventListener('error', () => resolve(false));
          document.body.append(element);
        });
      const reached: string[] = [];
      for (const path of ['manifest.json', 'icons/lectern-default-16.png', 'src/content.js']) {
        const url = origin + path;
        const isFetched = await fetch(url).then(
          () => true,
          () => false,
        );
        const isImage = await loads(() => Object.assign(new Image(), { src: url }));
        const isScript = await loads(() =>
          Object.assign(document.createElement('script'), { src: url }),
        );
        if (isFetched || isImage || isScript) reached.push(path);
      }
      const timings = performance.getEntries().filter(({ name }) => /-extension:/.test(name));
      return { isAsWritten, globals, reached, timings: timings.map(({ entryType }) => entryType) };
    }, browser.origin);
    expect(seen.isAsWritten).toBe(true);
    expect(seen.reached).toEqual([]);
    // In a browser without the extension these are the page's own, and what drives the browser brings.
    const odd = seen.globals.filter((name) => /lectern|browser|runtime|preact/i.test(name));
    expect(odd).toEqual([]);
  });

  // That something was clicked or typed, and where on the screen, no script that comes later can keep from it.
  test('is not told what in the reader a click was for, though it listened first', async () => {
    await browser.pressButton();
    await waitForReader(browser, END);
    const before = (await heard(browser)).length;
    await clickInReader(browser, 'Save');
    await until('it is saved', () => isSaved(browser));
    const since = (await heard(browser)).slice(before);
    expect(since.length).toBeGreaterThan(0);
    expect(since.filter((entry) => entry.endsWith(' inside'))).toEqual([]);
    await browser.openOwn(LIBRARY);
    await inLibrary(browser, async (library) => void (await library.eraseAll()));
  });

  test('finds nothing of the reader: no open root, no text, no selection, no frame, no storage', async () => {
    await browser.pressButton();
    await waitForReader(browser, END);
    const seen = await browser.inPage((document) => {
      const added = [...document.documentElement.children].filter(
        (element) => !['HEAD', 'BODY'].includes(element.tagName),
      );
      return {
        roots: added.map(({ shadowRoot }) => shadowRoot),
        texts: added.map(({ textContent }) => textContent),
        names: added.flatMap((element) => element.getAttributeNames()),
        selected: String(getSelection()),
        frames: window.length,
        stored: Object.keys(localStorage).length + Object.keys(sessionStorage).length,
        timings: performance.getEntries().filter(({ name }) => /-extension:/.test(name)).length,
      };
    });
    expect(seen.roots).toEqual([null]);
    expect(seen.texts).toEqual(['']);
    const { selected, frames, stored, timings } = seen;
    expect({ selected, frames, stored, timings }).toEqual({
      selected: '',
      frames: 0,
      stored: 0,
      timings: 0,
    });
  });

  test('can press nothing: forged clicks, keys and messages keep no article and close no reader', async () => {
    await browser.pressButton();
    await waitForReader(browser, END);
    await browser.inPage((document) => {
      const host = document.documentElement.lastElementChild ?? document.documentElement;
      for (const target of [host, document, window, document.documentElement]) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          target.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: 600 }),
          );
        for (const key of ['s', 'Escape', 'Enter', 'Delete', 'f', 'a'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(
              new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }),
            );
        for (const type of ['cancel', 'close', 'toggle', 'submit'])
          target.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      }
      if (host instanceof HTMLElement) host.click();
      const forged = { name: 'saveArticle', args: [{ url: location.href, title: 'forged' }] };
      postMessage(forged, '*');
      document.dispatchEvent(new CustomEvent('lectern', { detail: forged }));
      for (const channel of ['lectern', 'lectern-library'])
        new BroadcastChannel(channel).postMessage(forged);
    });
    // Two round trips later whatever was to happen has happened.
    await browser.inReader((root) => root.childElementCount);
    expect(await isSaved(browser)).toBe(false);
    expect(await browser.readers()).toBe(1);
    expect(await countKept(browser)).toBe(0);
  });
});
