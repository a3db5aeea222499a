import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { ArticleId } from '../../src/article';
import { fetchLink, keepLink, keepTabs } from '../../src/background/keep-links';
import { list } from '../../src/library';
import { idOf, numbered, wipe } from '../library/sample';

const press = vi.hoisted(() => vi.fn());
vi.mock('../../src/background/inject', () => ({ pressTab: press }));

const granted = new Set<string>();
const tabs = {
  query: vi.fn(async () => [
    { url: 'https://a.example/1', title: 'One' },
    { url: 'about:newtab', title: 'New' },
    { title: 'Hidden' },
    { url: 'https://a.example/2', title: 'Two' },
  ]),
  create: vi.fn(async () => ({ id: 7 })),
  get: vi.fn(async () => ({ id: 7, status: 'complete' })),
  remove: vi.fn(async () => undefined),
  onUpdated: { addListener: vi.fn(), removeListener: vi.fn() },
  onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
};
const permissions = {
  request: vi.fn(async () => granted.has('tabs')),
  contains: vi.fn(async ({ origins }: { origins: string[] }) =>
    origins.every((site) => granted.has(site)),
  ),
};
const action = { setBadgeText: vi.fn(async () => undefined) };
Object.assign(browser, { tabs, permissions, action });

beforeEach(async () => {
  vi.clearAllMocks();
  granted.clear();
  await wipe();
});

async function titles() {
  const result = await list({ filter: 'links', query: '' });
  return result.ok ? result.value.articles.map(({ title }) => title) : result.error;
}

async function link(): Promise<ArticleId> {
  await keepLink('https://a.example/1', 'One');
  const result = await list({ filter: 'links', query: '' });
  if (!result.ok || !result.value.articles[0]) throw new Error('no link');
  return result.value.articles[0].id;
}

test('a link is kept and said to be', async () => {
  await link();
  expect(await titles()).toEqual(['One']);
  expect(action.setBadgeText).toHaveBeenCalledWith({ text: '+1' });
});

test('all tabs of a window are kept once their addresses may be seen', async () => {
  await keepTabs(3);
  expect(tabs.query).not.toHaveBeenCalled();
  granted.add('tabs');
  await keepTabs(3);
  expect(tabs.query).toHaveBeenCalledWith({ windowId: 3 });
  expect(await titles()).toEqual(['One', 'Two']);
  expect(action.setBadgeText).toHaveBeenCalledWith({ text: '+2' });
});

test('the text of a link is not fetched without permission', async () => {
  expect(await fetchLink(await link())).toEqual({ ok: false, error: 'not-allowed' });
  expect(tabs.create).not.toHaveBeenCalled();
});

test('the text of a link comes from a tab that is closed again, wherever it led', async () => {
  const id = await link();
  granted.add('https://a.example/*');
  press.mockImplementation(async () => {
    const saved = { id: await idOf(numbered(5)), images: 0, storedImages: 0 };
    return { ok: true, value: { kind: 'saved', saved } };
  });
  expect(await fetchLink(id)).toMatchObject({ ok: true });
  expect(tabs.create).toHaveBeenCalledWith({ url: 'https://a.example/1', active: false });
  expect(tabs.remove).toHaveBeenCalledWith(7);
  expect(await titles()).toEqual([]);
});

test('a page that is no article leaves the link as it is', async () => {
  const id = await link();
  granted.add('https://a.example/*');
  press.mockResolvedValue({ ok: true, value: { kind: 'refused', reason: 'list-page' } });
  expect(await fetchLink(id)).toEqual({ ok: false, error: 'not-an-article' });
  expect(tabs.remove).toHaveBeenCalledWith(7);
  expect(await titles()).toEqual(['One']);
});
