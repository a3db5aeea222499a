import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { ArticleId } from '../../src/article';
import { openTags } from '../../src/background/tags';
import { remove } from '../../src/library';
import { idOf, numbered, wipe } from '../library/sample';

const windows = { create: vi.fn(async () => undefined) };
const tabs = { create: vi.fn(async () => undefined) };
Object.assign(browser, { windows, tabs });
Object.assign(browser.runtime, { getURL: (path: string) => `own:/${path}` });

beforeEach(async () => {
  vi.clearAllMocks();
  Object.assign(browser, { windows });
  await wipe();
});

test('the tags of a kept article are changed in a window; in a tab where there are no windows', async () => {
  const id = await idOf(numbered(1));
  const url = `own:/src/pages/tags/tags.html?article=${id}`;
  await openTags(id);
  expect(windows.create).toHaveBeenCalledWith(expect.objectContaining({ url, type: 'popup' }));
  expect(tabs.create).not.toHaveBeenCalled();
  Object.assign(browser, { windows: undefined });
  await openTags(id);
  expect(tabs.create).toHaveBeenCalledWith({ url });
});

test('nothing opens for what is not kept', async () => {
  const id = await idOf(numbered(1));
  await remove(id);
  await openTags(id);
  await openTags('no article' as ArticleId);
  expect(windows.create).not.toHaveBeenCalled();
});
