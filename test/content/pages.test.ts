// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article, Completeness } from '../../src/article';
import { collectPages, joinAgain } from '../../src/content/pages/collect';
import { decode } from '../../src/content/pages/decode';
import type { Read } from '../../src/content/reading';
import type { Page } from '../../src/extract';
import { article } from '../library/sample';

const SITE = 'https://paper.example/rope';
const address = (number: number) => `${SITE}/${number}`;
const numbered = (held: number, count: number): Completeness => ({
  kind: 'pages',
  held: [held],
  count,
  addresses: Array.from({ length: count }, (_, index) => address(index + 1)),
});
const page = (number: number, completeness: Completeness, text = `Page ${number}.`): Article =>
  article({ url: address(number), html: `<p>${text}</p>`, text, completeness });

/** What the site holds, by address; an answer without a page is an error. */
const site = new Map<string, { readonly page?: Article; readonly url?: string }>();
const asked: string[] = [];
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../src/messages', () => ({ ask }));

// Node has no such function yet.
Object.assign(Uint8Array, {
  fromBase64: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
});

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  site.clear();
  asked.length = 0;
  ask.mockReset().mockResolvedValue(null);
  vi.stubGlobal('fetch', async (from: string, { signal }: RequestInit) => {
    signal?.throwIfAborted();
    asked.push(from);
    const found = site.get(from);
    if (!found) throw new TypeError('refused');
    const headers = new Headers({ 'content-type': 'text/html' });
    const bytes = async () => new TextEncoder().encode(`<title>${found.url ?? from}</title>`);
    return { ok: found.page !== undefined, url: found.url ?? from, headers, bytes };
  });
});

/** A copy of a page, as far as it matters here. */
const copyOf = ({ url }: Article) => ({ url }) as unknown as Page;

const collect = (
  first: Article,
  signal = new AbortController().signal,
  here = new Map([[1, first]]),
) =>
  collectPages(here, {
    article: first,
    signal,
    progress: () => undefined,
    read: async ({ url, document }) => {
      expect(document.title).toBe(url);
      const found = [...site.values()].find((entry) => entry.page?.url === url)?.page;
      return found
        ? { ok: true, value: { article: found, page: copyOf(found) } }
        : { ok: false, error: 'no-article' };
    },
  });
const put = (...pages: readonly Article[]) => {
  for (const entry of pages) site.set(entry.url, { page: entry });
};

describe('pages of which one is put right', () => {
  const reading = (article: Article, site: Read['corrections']['site']) =>
    ({ article, corrections: { page: [], site } }) as unknown as Read;
  const first = page(1, numbered(1, 2));
  const right = page(1, numbered(1, 2), 'Page 1, put right.');
  const read = vi.fn();
  const joined = async () => {
    put(page(2, numbered(2, 2)));
    const stitched = await collect(first);
    asked.length = 0;
    read.mockReset();
    return stitched;
  };

  test('are joined anew, without asking for any', async () => {
    const stitched = await joined();
    const rules: Read['corrections']['site'] = [];
    const again = await joinAgain(stitched, reading(first, rules), reading(right, rules), read);
    expect(again.article.text).toBe('Page 1, put right.\n\nPage 2.');
    expect(again.article.completeness).toEqual(stitched.article.completeness);
    expect(read).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  test('are read again by the rules of the site where these were changed', async () => {
    const stitched = await joined();
    const rule = { kind: 'drop' } as Read['corrections']['site'][number];
    const other = page(2, numbered(2, 2), 'Page 2, by the rule.');
    read.mockResolvedValue({ ok: true, value: { article: other } });
    const again = await joinAgain(stitched, reading(first, []), reading(right, [rule]), read);
    expect(read).toHaveBeenCalledExactlyOnceWith({ url: address(2) }, { page: [], site: [rule] });
    expect(again.article.text).toBe('Page 1, put right.\n\nPage 2, by the rule.');
    read.mockResolvedValue({ ok: false, error: 'no-article' });
    const last = await joinAgain(again, reading(right, [rule]), reading(right, []), read);
    expect(read).toHaveBeenLastCalledWith({ url: address(2) }, { page: [], site: [] });
    expect(last.article.text).toBe('Page 1, put right.\n\nPage 2, by the rule.');
    expect(asked).toEqual([]);
  });
});

describe('the pages of an article', () => {
  test('are asked for once each, and are whole together', async () => {
    const first = page(1, numbered(1, 3));
    put(page(2, numbered(2, 3)), page(3, numbered(3, 3)));
    const { article, missing } = await collect(first);
    expect(asked).toEqual([address(2), address(3)]);
    expect(article.text).toBe('Page 1.\n\nPage 2.\n\nPage 3.');
    expect(article.completeness).toMatchObject({ held: [1, 2, 3], count: 3 });
    expect(missing).toBeNull();
  });

  test('are found one from the other where each names the next only', async () => {
    const chain = (number: number, last: number) =>
      page(number, {
        kind: 'pages',
        held: [number],
        count: null,
        addresses: [1, 2, 3, 4].slice(0, Math.min(number + 1, last)).map(address),
      });
    put(chain(2, 3), chain(3, 3));
    const { article } = await collect(chain(1, 3));
    expect(article.completeness).toMatchObject({ held: [1, 2, 3], count: 3 });
  });

  test('that fail are passed over, told, and asked for alone the next time', async () => {
    const first = page(1, numbered(1, 3));
    put(page(3, numbered(3, 3)));
    const partial = await collect(first);
    expect(partial.missing).toEqual({ number: 2, reason: 'page-not-loaded' });
    expect(partial.article.completeness).toMatchObject({ held: [1, 3], count: 3 });
    put(page(2, numbered(2, 3)));
    asked.length = 0;
    const whole = await collect(first, undefined, new Map(partial.pages));
    expect(asked).toEqual([address(2)]);
    expect(whole.article.text).toBe('Page 1.\n\nPage 2.\n\nPage 3.');
  });

  test.each([
    ['an address that is here', { url: address(1), page: page(1, numbered(1, 4)) }],
    ['a text that is here', { page: page(2, numbered(2, 4), 'Page 1.') }],
  ])('end where one leads to %s', async (_, answer) => {
    site.set(address(2), answer);
    const { missing, article } = await collect(page(1, numbered(1, 4)));
    expect(missing).toEqual({ number: 2, reason: 'page-repeats' });
    expect(asked).toEqual([address(2)]);
    expect(article.text).toBe('Page 1.');
  });

  test('of another site are not asked for', async () => {
    const pages = numbered(1, 2);
    const addresses = [address(1), 'https://other.example/rope/2'];
    const { missing } = await collect(page(1, { ...pages, addresses } as Completeness));
    expect(missing).toEqual({ number: 2, reason: 'page-elsewhere' });
    expect(asked).toEqual([]);
  });

  test('that lead to another site are not read', async () => {
    site.set(address(2), { page: page(2, numbered(2, 2)), url: 'https://other.example/' });
    expect((await collect(page(1, numbered(1, 2)))).missing?.reason).toBe('page-elsewhere');
  });

  test('without an article are told', async () => {
    site.set(address(2), { page: article({ url: 'https://paper.example/else' }) });
    expect((await collect(page(1, numbered(1, 2)))).missing?.reason).toBe('page-without-article');
  });

  test('are no more than fifty', async () => {
    put(...Array.from({ length: 60 }, (_, index) => page(index + 1, numbered(index + 1, 60))));
    const { missing } = await collect(page(1, numbered(1, 60)));
    expect(asked).toHaveLength(50);
    expect(missing).toEqual({ number: 52, reason: 'too-many-pages' });
  });

  test('are the beginning only where the site closes one of them', async () => {
    put(page(2, { kind: 'beginning', sign: 'gate' }));
    const { article } = await collect(page(1, numbered(1, 2)));
    expect(article.completeness).toEqual({ kind: 'beginning', sign: 'gate' });
  });

  test('stop coming when the reader is closed', async () => {
    const closed = new AbortController();
    closed.abort();
    put(page(2, numbered(2, 2)));
    await expect(collect(page(1, numbered(1, 2)), closed.signal)).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  test('come by the background where the page forbids its own scripts to fetch', async () => {
    const second = page(2, numbered(2, 2));
    ask.mockImplementation(async () => {
      put(second);
      return { url: second.url, type: 'text/html', base64: btoa(`<title>${second.url}</title>`) };
    });
    const { missing } = await collect(page(1, numbered(1, 2)));
    expect(missing).toBeNull();
    expect(ask).toHaveBeenCalledExactlyOnceWith('fetchPage', second.url);
  });
});

describe('the text of a page is decoded', () => {
  const bytes = (text: string, ...before: readonly number[]) =>
    new Uint8Array([...before, ...[...text].map((letter) => letter.charCodeAt(0))]);

  test.each([
    ['by its mark', bytes('<meta charset=latin1>\xc3\xa9', 0xef, 0xbb, 0xbf), 'text/html'],
    ['as its server says', bytes('<meta charset=utf-8>\xe9'), 'text/html; charset="iso-8859-1"'],
    ['as it says itself', bytes('<meta content="a; charset=windows-1252">\xe9'), 'text/html'],
    ['as the page beside it', bytes('\xc3\xa9'), 'text/html'],
    ['past a name that is none', bytes('<meta charset="none">\xc3\xa9'), 'text/html'],
  ])('%s', (_, given, type) => {
    expect(decode(given, type, 'utf-8').at(-1)).toBe('é');
  });
});
