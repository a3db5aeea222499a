// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest';
import { failure } from '../../src/article';
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
  loadSettings: () => DEFAULTS,
  loadSiteRules: () => [],
  readerChanged: () => undefined,
  loadScript: vi.fn(),
};

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  answer(page as unknown as Answers<PageRequests>, {} as Answers<OwnRequests>);
  await import('../../src/content');
});

/** The extractor of a page without an article, as the background would bring it. */
function bringExtractor(): void {
  const extractor = { extract: () => failure('no-article'), snapshot: () => ({}) };
  Object.assign(globalThis, { lecternScripts: { extractor } });
}

test('a press says so when the extractor is refused, and the next one asks for it again', async () => {
  page.loadScript.mockRejectedValue(new Error('Cannot access contents of the page'));
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'failed' });
  expect(shown).toHaveBeenLastCalledWith({ kind: 'unreadable', reason: 'failed' });
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  page.loadScript.mockImplementation(bringExtractor);
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'no-article' });
  expect(page.loadScript).toHaveBeenLastCalledWith(expect.anything(), 'extractor');
});

test('Readability is brought where the extractor is unsure, and only there', async () => {
  const extract = vi.fn((_page: unknown, options?: { readonly fallback?: unknown }) =>
    options?.fallback ? failure('empty-page' as const) : 'unsure',
  );
  Object.assign(globalThis, { lecternScripts: { extractor: { extract, snapshot: () => ({}) } } });
  page.loadScript.mockImplementation(() =>
    Object.assign(globalThis.lecternScripts ?? {}, { readability: () => null }),
  );
  expect(await lectern?.('read')).toEqual({ kind: 'closed' });
  expect(await lectern?.('read')).toEqual({ kind: 'unreadable', reason: 'empty-page' });
  expect(page.loadScript).toHaveBeenLastCalledWith(expect.anything(), 'readability');
  expect(extract).toHaveBeenCalledTimes(2);
});
