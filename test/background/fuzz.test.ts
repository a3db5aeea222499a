import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { answersForOwn, answersForPages } from '../../src/background/answers';
import * as library from '../../src/library';
import { answer } from '../../src/messages';
import { article } from '../library/sample';
import polyfill, { deliver } from '../polyfill';

vi.mock('../../src/background/inject', () => ({
  loadScript: vi.fn(),
  pressTab: vi.fn(),
  readerChanged: vi.fn(),
}));
vi.mock('../../src/background/follow', () => ({
  fetchPage: vi.fn(),
  followLink: vi.fn(),
  goOn: vi.fn(),
}));

/** A browser that has allowed no host. */
Object.assign(polyfill, {
  permissions: { contains: async () => false, remove: async () => false },
  scripting: { getRegisteredContentScripts: async () => [] },
  tabs: { create: async () => ({}) },
});

/** What the answers throw of themselves, not what goes wrong on the way. */
const thrown: unknown[] = [];
const nothing = async () => undefined;
const pages = answersForPages(nothing, nothing);
const own = answersForOwn(nothing);

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((...args) => void thrown.push(args));
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
  answer(pages, own);
  const saved = await library.save(article({ url: 'https://paper.example/kept' }));
  expect(saved.ok).toBe(true);
});

/** Messages that are nearly right are the dangerous ones: real names, odd arguments, and odd forms of both. */
const odd = fc.oneof(
  fc.anything({ maxDepth: 3, withBigInt: false }),
  fc.constantFrom(
    'https://paper.example/kept',
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    { __proto__: { url: 'https://paper.example/kept' } },
    { url: 'https://paper.example/kept' },
    { id: 'x', address: 'https://paper.example/a.png', type: 'image/png', base64: '####' },
    { fraction: Number.NaN, place: { share: 2, marks: ['a'] } },
  ),
);
/** What a page may rightly ask for itself is no forgery. */
const HARMLESS = ['loadSettings', 'saveSettings'];
const names = Object.keys({ ...pages, ...own }).filter((name) => !HARMLESS.includes(name));
const request = fc.record({
  name: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, fc.string()),
  args: fc.oneof({ weight: 9, arbitrary: fc.array(odd, { maxLength: 4 }) }, odd),
});
const message = fc.oneof({ weight: 9, arbitrary: request }, odd);
const sender = fc.constantFrom(
  {
    id: 'lectern',
    url: 'https://paper.example/kept',
    origin: 'https://paper.example',
    tab: { id: 7 },
  },
  { id: 'lectern', url: 'https://evil.example/', origin: 'https://evil.example', tab: { id: 7 } },
  { id: 'lectern', url: 'chrome-extension://lectern/a.html', origin: 'https://evil.example' },
  { id: 'another', url: 'chrome-extension://another/', origin: 'chrome-extension://another' },
);

const everything = async () => {
  const listed = await library.list({ filter: 'all', query: '' });
  return listed.ok ? listed.value : listed.error;
};

test('ten thousand forged messages change nothing and break nothing', async () => {
  const before = JSON.stringify(await everything());
  await fc.assert(
    fc.asyncProperty(message, sender, async (forged, from) => {
      thrown.length = 0;
      await deliver(forged, from);
      expect(thrown).toEqual([]);
    }),
    { numRuns: 10_000, seed: 1 },
  );
  expect(JSON.stringify(await everything())).toBe(before);
});
