import { expect, test } from 'vitest';
import { pickRandom, SORTS, sorted } from '../../src/library/order';
import { parseSummary, type Summary } from '../../src/library/schema';
import { article } from './sample';

const summary = (id: string, savedAt: number, changes: Record<string, unknown> = {}): Summary => {
  const parsed = parseSummary({ ...article(), id, savedAt, ...changes });
  if (!parsed) throw new Error('no summary');
  return parsed;
};

const ARTICLES = [
  summary('a', 1, { minutes: 5, siteName: 'Zeit', openedAt: 9 }),
  summary('b', 2, { minutes: 2, siteName: null, url: 'https://www.alps.example/b' }),
  summary('c', 3, { minutes: 9, siteName: 'élan', openedAt: 4 }),
  summary('d', 4, { minutes: 5, siteName: 'Elbe' }),
];

test.each([
  ['newest', 'dcba'],
  ['oldest', 'abcd'],
  ['shortest', 'bdac'],
  ['longest', 'cdab'],
  ['site', 'bcda'],
  ['opened', 'acdb'],
] as const)('sorts by %s', (sort, ids) => {
  const order = (articles: readonly Summary[]) =>
    sorted(articles, sort)
      .map(({ id }) => id)
      .join('');
  expect(order(ARTICLES)).toBe(ids);
  expect(order(ARTICLES.toReversed())).toBe(ids);
});

test('every order has its line above', () => {
  expect(SORTS).toHaveLength(6);
});

test('picks any of the articles, none of none', () => {
  expect(pickRandom(ARTICLES, () => 0)?.id).toBe('a');
  expect(pickRandom(ARTICLES, () => 0.999)?.id).toBe('d');
  expect(pickRandom([])).toBeUndefined();
});
