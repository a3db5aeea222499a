import { afterEach, expect, test, vi } from 'vitest';
import type { ArticleId } from '../../src/article';
import { keep } from '../../src/content/keep';
import { ask } from '../../src/messages';
import { article } from '../library/sample';

vi.mock('../../src/messages', () => ({ ask: vi.fn() }));

afterEach(() => vi.unstubAllGlobals());

const PICTURE = 'https://paper.example/mill.jpg';
const saved = { id: 'one' as ArticleId, images: 1, storedImages: 1 };

test('a picture that is kept is asked for from the cache first, and without a word of the page', async () => {
  vi.mocked(ask).mockResolvedValueOnce({ ok: true, value: { saved, wanted: [PICTURE] } } as never);
  vi.mocked(ask).mockResolvedValueOnce({ ok: true, value: saved } as never);
  const fetch = vi.fn(async () => new Response(null, { status: 404 }));
  vi.stubGlobal('fetch', fetch);
  expect(await keep(article(), () => undefined)).toEqual({ ok: true, value: saved });
  const options = { cache: 'force-cache', referrerPolicy: 'no-referrer' };
  expect(fetch.mock.calls).toEqual([[PICTURE, options]]);
});
