import { beforeEach, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { ArticleId } from '../../src/article';
import type { Summary } from '../../src/library';
import { getTexts, isLacking } from '../../src/pages/list/fetching';
import { getPictures } from '../../src/pages/missing-pictures';

const request = vi.fn(async () => true);
const sendMessage = vi.fn(async ({ args: [id] }: { args: unknown[] }) => ({
  value: id === 'gone' ? { ok: false, error: 'not-found' } : { ok: true, value: { id } },
}));
Object.assign(browser, { permissions: { request } });
Object.assign(browser.runtime, { sendMessage });

beforeEach(() => vi.clearAllMocks());

const link = (id: string, url: string) => ({ id: id as ArticleId, url });

test('the texts of links are got one by one, after one question for all their sites', async () => {
  const links = [
    link('a', 'https://one.example/a'),
    link('gone', 'https://one.example/b'),
    link('c', 'http://two.example:8080/c'),
  ];
  const told = vi.fn();
  expect(await getTexts(links, told)).toBe(2);
  expect(request).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://one.example/*', 'http://two.example/*'],
  });
  expect(told.mock.calls).toEqual([[1], [2], [3]]);
  expect(sendMessage.mock.calls.map(([{ args }]) => args)).toEqual([['a'], ['gone'], ['c']]);
});

test('nothing is got where the answer is no', async () => {
  request.mockResolvedValue(false);
  expect(await getTexts([link('a', 'https://one.example/a')], () => undefined)).toBeNull();
  const pictures = ['https://two.example/p.png', 'data:,x'];
  expect((await getPictures('a' as ArticleId, pictures)).ok).toBe(false);
  expect(request).toHaveBeenLastCalledWith({ origins: ['https://two.example/*'] });
  expect(sendMessage).not.toHaveBeenCalled();
});

test.each([
  [{}, true],
  [{ storedImages: 2 }, false],
  [{ linkOnly: true }, false],
  [{ deletedAt: 1 }, false],
])('an article lacks pictures: %o %s', (changes, expected) => {
  const summary = { linkOnly: false, deletedAt: null, images: 2, storedImages: 1, ...changes };
  expect(isLacking(summary as Summary)).toBe(expected);
});
