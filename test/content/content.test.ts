// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest';
import { failure, success } from '../../src/article';
import { bring } from '../../src/content/bring';
import type { Page } from '../../src/extract';
import { type Answers, answer, type OwnRequests, type PageRequests } from '../../src/messages';
import { DEFAULTS } from '../../src/settings';

const shown = vi.fn();
vi.mock('../../src/reader', () => ({
  openOverlay: (_document: Document, { closed }: { closed: () => void }) => ({
    host: document.documentElement,
    show: shown,
    close: closed,
  }),
}));

const page = {
  loadSettings: vi.fn(() => DEFAULTS),
  loadSiteRules: () => [],
  readerChanged: () => undefined,
  loadScript: vi.fn((_sender: unknown, _name: string): unknown => undefined),
  findSaved: vi.fn((_sender: unknown, _address: string) => null),
  findProgress: () => null,
};

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  answer(page as unknown as Answers<PageRequests>, {} as Answers<OwnRequests>);
  await import('../../src/content');
});

/** The scripts that were asked for. */
const scripts = () => page.loadScript.mock.calls.map(([, name]) => name);

/** Its answer, behind so many steps. */
function* after<T>(steps: number, answer: T): Generator<void, T> {
  for (let step = 0; step < steps; step++) yield;
  return answer;
}

const NO_EXTRACTOR = { extract: () => failure('no-article'), snapshot: () => ({}) as Page };

/** The extractor of a page without an article, as the background would bring it. */
function bringExtractor(): void {
  const extractInSteps = () => after(2, failure('no-article'));
  Object.assign(globalThis, { lecternScripts: { extractor: { ...NO_EXTRACTOR, extractInSteps } } });
}

test('a press says so when the extractor is refused, and the next one asks for it again', async () => {
  page.loadScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'failed' });
  expect(shown).toHaveBeenLastCalledWith({ kind: 'unreadable', reason: 'failed' });
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  page.loadScript.mockReset().mockImplementation(bringExtractor);
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'no-article' });
  expect(scripts()).toContain('extractor');
});

test('a script is used as soon as it says that it is there', async () => {
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  globalThis.lecternScripts = {};
  page.loadScript.mockReset().mockImplementation((_sender, name) => {
    if (name !== 'extractor') return undefined;
    bring(name, { ...NO_EXTRACTOR, extractInSteps: () => after(2, failure('empty-page')) });
    // The background does not get to answer.
    return new Promise(() => undefined);
  });
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'empty-page' });
});

test('Readability is brought where the extractor is unsure, and only there', async () => {
  const extractInSteps = vi.fn((_page: unknown, options?: { readonly readability?: unknown }) =>
    after(1, options?.readability ? failure('empty-page' as const) : 'readability'),
  );
  const extractor = { extractInSteps, snapshot: () => ({}) };
  Object.assign(globalThis, { lecternScripts: { extractor } });
  page.loadScript.mockReset();
  page.loadScript.mockImplementation((_sender, name) =>
    Object.assign(
      globalThis.lecternScripts ?? {},
      name === 'readability' && { [name]: () => null },
    ),
  );
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'empty-page' });
  expect(scripts()).toContain('readability');
  expect(extractInSteps).toHaveBeenCalledTimes(2);
});

test('what reads special parts is brought where the page has some', async () => {
  const extractInSteps = vi.fn((_page: unknown, options?: { readonly special?: unknown }) =>
    after(1, options?.special ? failure('empty-page' as const) : 'special'),
  );
  const extractor = { extractInSteps, snapshot: () => ({}) };
  Object.assign(globalThis, { lecternScripts: { extractor } });
  page.loadScript.mockReset();
  page.loadScript.mockImplementation((_sender, name) =>
    Object.assign(globalThis.lecternScripts ?? {}, name === 'special' && { [name]: {} }),
  );
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'empty-page' });
  expect(scripts()).toContain('special');
  expect(extractInSteps).toHaveBeenCalledTimes(2);
});

test('the page answers between the steps of the extractor', async () => {
  const told: string[] = [];
  function* extractInSteps() {
    told.push('first step');
    setTimeout(() => told.push('the page'));
    yield;
    told.push('second step');
    return failure('empty-page' as const);
  }
  const extractor = { extractInSteps, snapshot: () => ({}) };
  Object.assign(globalThis, { lecternScripts: { extractor } });
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  await lectern?.('read');
  expect(told).toEqual(['first step', 'the page', 'second step']);
});

test('settings that come with a press are not asked for, and serve this press alone', async () => {
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  page.loadSettings.mockClear();
  await lectern?.('read', DEFAULTS);
  expect(page.loadSettings).not.toHaveBeenCalled();
  await lectern?.('read');
  await lectern?.('read');
  expect(page.loadSettings).toHaveBeenCalledOnce();
});

test.each([
  ['https://paper.example/story', ['https://paper.example/story']],
  ['https://paper.example/other', ['https://paper.example/story', 'https://paper.example/other']],
])('the library is asked early, and again where the article is %s', async (canonicalUrl, asked) => {
  document.head.innerHTML = '<link rel="canonical" href="https://paper.example/story#top">';
  const article = { canonicalUrl, url: location.href };
  const value = { article, removed: [] };
  const extractor = { extractInSteps: () => after(1, success(value)), snapshot: () => ({}) };
  Object.assign(globalThis, { lecternScripts: { extractor, purify: () => null } });
  page.findSaved.mockClear();
  const pressed = await lectern?.('read');
  if (pressed?.kind === 'closed') await lectern?.('read');
  expect(page.findSaved.mock.calls.map(([, address]) => address)).toEqual(asked);
});
