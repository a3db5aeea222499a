import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article } from '../library/sample';
import { LISTS, strangersIn } from './allow-list';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { hitsOf, watchForHits } from './hooks';
import { seed } from './library-seed';
import { Site } from './site';
import { search } from './stored-attacks';

const PAGES = 'library popup settings follow pictures note tags always report'
  .split(' ')
  .map((page) => `src/pages/${page}/${page}.html`);

const ARTICLE =
  '<p>The lamps went out at nine.</p><a href="https://a.example/">a</a><img src=x onerror=alert(1)><svg onload=alert(1)></svg><iframe srcdoc="<script>alert(1)</script>"></iframe>';

/** Self-contained; the doors by which text becomes markup or script, and those that were open. */
function openDoors({ defaultView }: Document): { readonly tried: number; readonly open: string[] } {
  const view = defaultView as typeof globalThis & Window;
  const document = view.document;
  const text = '<img src=x onerror=alert(1)>';
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name) =>
    document.createElement(name);
  const held = () => make('div').appendChild(make('p'));
  const doors: Record<string, () => unknown> = {
    innerHTML: () => Object.assign(make('div'), { innerHTML: text }),
    'innerHTML of a template': () => Object.assign(make('template'), { innerHTML: text }),
    'innerHTML of a shadow root': () =>
      Object.assign(make('div').attachShadow({ mode: 'open' }), { innerHTML: text }),
    outerHTML: () => Object.assign(held(), { outerHTML: text }),
    insertAdjacentHTML: () => make('div').insertAdjacentHTML('beforeend', text),
    createContextualFragment: () => document.createRange().createContextualFragment(text),
    parseFromString: () => new view.DOMParser().parseFromString(text, 'text/html'),
    setHTMLUnsafe: () => make('div').setHTMLUnsafe(text),
    parseHTMLUnsafe: () => view.Document.parseHTMLUnsafe(text),
    write: () => document.implementation.createHTMLDocument('').write(text),
    srcdoc: () => Object.assign(make('iframe'), { srcdoc: text }),
    'src of a script': () => Object.assign(make('script'), { src: '/assets/kept.js' }),
    'text of a script': () => Object.assign(make('script'), { text: '1' }),
    'attribute of a script': () => make('script').setAttribute('src', '/assets/kept.js'),
    'attribute srcdoc': () => make('iframe').setAttribute('srcdoc', text),
    'attribute of a handler': () => make('p').setAttribute('onclick', 'alert(1)'),
    Worker: () => new view.Worker('/assets/kept.js'),
    SharedWorker: () => new view.SharedWorker('/assets/kept.js'),
    'a policy by another name': () =>
      (
        view as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
      ).trustedTypes.createPolicy('other', {}),
  };
  const open = Object.entries(doors).flatMap(([name, pass]) => {
    try {
      pass();
      return [name];
    } catch (error) {
      return (error as Error).name === 'TypeError' ? [] : [`${name}: ${error}`];
    }
  });
  return { tried: Object.keys(doors).length, open };
}

/** Self-contained; reads an article in the library, and answers with what it shows that is on no list. */
const readIn = new Function(
  'document',
  'id',
  'lists',
  `document.defaultView.location.hash = 'read=' + id;
  const body = document.querySelector('.article-body');
  return body?.textContent.includes('at nine') ? { odd: (${strangersIn})(body, lists), links: body.querySelectorAll('a').length } : null;`,
) as (
  document: Document,
  id: string,
  lists: typeof LISTS,
) => { odd: string[]; links: number } | null;

/** Self-contained; whether the page has made its policy of this name: no second one is allowed. */
function isMade({ defaultView }: Document, name: string): boolean {
  const { trustedTypes } = defaultView as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): void };
  };
  try {
    trustedTypes.createPolicy(name, {});
    return false;
  } catch {
    return true;
  }
}

describe.each(['chromium', 'firefox'] as const)('the pages of the extension in %s', (name) => {
  let site: Site;
  let browser: Driver;
  beforeAll(async () => {
    site = await Site.start();
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, proxy: site.proxy });
  });
  afterAll(async () => {
    await browser?.stop();
    site?.stop();
  });

  test('are not like other pages, where all doors are open', async () => {
    site.written.set('doors.html', '<!doctype html><title>Doors</title>');
    await browser.open(site.url('doors.html', 'doors'));
    expect((await browser.inPage(openDoors)).open).toHaveLength(19);
  });

  test.each(PAGES)('%s makes no markup and no script of text', async (page) => {
    await browser.openOwn(page);
    expect(await browser.inPage(openDoors)).toEqual({ tried: 19, open: [] });
  });

  test('search by their own worker alone', async () => {
    const [id = ''] = await seed(browser, [{ article: article({ html: ARTICLE }) }]);
    expect(id).not.toBe('');
    await browser.openOwn(PAGES[0] ?? '');
    await search(browser, 'lamps');
    await until('it is found', () =>
      browser.inPage((document) => document.querySelector('.passage mark') !== null),
    );
    expect(await browser.inPage(isMade, 'lectern-workers')).toBe(true);
    expect(await browser.inPage(isMade, 'lectern-markup')).toBe(false);
  });
});

describe.each(['chromium', 'firefox'] as const)('%s without a sanitiser of its own', (name) => {
  let browser: Driver;
  beforeAll(async () => {
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, withoutSanitizer: true });
  });
  afterAll(() => browser?.stop());

  test('reads by the one policy for markup', async () => {
    const library = PAGES[0] ?? '';
    await browser.openOwn(library);
    expect(await browser.inPage(() => 'setHTML' in Element.prototype)).toBe(false);
    const [id = ''] = await seed(browser, [{ article: article({ html: ARTICLE }) }]);
    await watchForHits(browser);
    const read = await until('it is shown', () => browser.inPage(readIn, id, LISTS));
    expect(read).toEqual({ odd: [], links: 1 });
    expect(await hitsOf(browser)).toBe('');
    expect(await browser.inPage(isMade, 'lectern-markup')).toBe(true);
  });

  test('makes no markup of text either', async () => {
    await browser.openOwn(PAGES[0] ?? '');
    expect((await browser.inPage(openDoors)).open).toEqual([]);
  });
});
