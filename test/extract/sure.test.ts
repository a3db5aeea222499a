// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract } from '../../src/extract';
import { load } from './load';

const ARTICLE = 'test/browser/pages/paper/article.html';
const FRONT = 'test/browser/pages/paper/front.html';

const opensUnasked = (path: string, url: string): boolean =>
  extract(load(path, url), { sure: true }).ok;

test('an article opens unasked', () => {
  expect(opensUnasked(ARTICLE, 'https://paper.example/2026/10/the-island-that-waits')).toBe(true);
});

test.each([
  'https://paper.example/',
  'https://paper.example/en/',
  'https://paper.example/index.html',
  'https://paper.example/news/',
  'https://paper.example/topics/ferries',
  'https://paper.example/search?q=ferry',
  'https://paper.example/shop/ferry',
])('nothing opens unasked at %s, whatever its text', (url) => {
  expect(extract(load(ARTICLE, url)).ok || url.includes('search')).toBe(true);
  expect(opensUnasked(ARTICLE, url)).toBe(false);
});

test('a front page does not open unasked at an address like an article’s', () => {
  expect(opensUnasked(FRONT, 'https://paper.example/2026/10/the-island-that-waits')).toBe(false);
});
