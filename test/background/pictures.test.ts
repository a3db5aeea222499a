import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { ArticleId } from '../../src/article';
import { completePictures } from '../../src/background/pictures';
import { save } from '../../src/library';
import { article } from '../library/sample';

const allowed = new Set<string>();
const windows = { create: vi.fn(async () => ({ id: 3 })) };
const permissions = {
  contains: async ({ origins }: { origins: string[] }) =>
    origins.every((site) => allowed.has(site)),
};
Object.assign(browser, { windows, permissions });

/** The first bytes of a GIF. */
const PICTURE = new TextEncoder().encode('GIF89a');
const answer = { ok: true, headers: new Headers(), bytes: async () => PICTURE };
const fetching = vi.spyOn(globalThis, 'fetch');
let id: ArticleId;

beforeEach(async () => {
  vi.clearAllMocks();
  allowed.clear();
  const html =
    '<p>Text.</p><img src="https://one.example:8080/a.gif"><img src="https://two.example/b.gif">';
  const saved = await save(article({ html }));
  if (!saved.ok) throw new Error(saved.error);
  id = saved.value.saved.id;
});
afterEach(() => fetching.mockReset());

test('pictures of sites that are not allowed are asked about before anything is fetched', async () => {
  allowed.add('https://one.example/*');
  expect(await completePictures(id)).toBeNull();
  expect(windows.create).toHaveBeenCalledWith(
    expect.objectContaining({
      url: `chrome-extension://lectern/src/pages/pictures/pictures.html?article=${id}`,
    }),
  );
  expect(fetching).not.toHaveBeenCalled();
});

test('those of allowed sites are fetched, and counted', async () => {
  allowed.add('https://one.example/*').add('https://two.example/*');
  fetching.mockImplementation(async (address) =>
    String(address).includes('one')
      ? (answer as unknown as Response)
      : new Response('', { status: 404 }),
  );
  expect(await completePictures(id)).toEqual({
    ok: true,
    value: { id, images: 2, storedImages: 1 },
  });
  expect(windows.create).not.toHaveBeenCalled();
});

test('an article that is not kept has none', async () => {
  expect(await completePictures('nobody' as ArticleId)).toEqual({ ok: false, error: 'not-found' });
});
