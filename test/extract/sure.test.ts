// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract, snapshot } from '../../src/extract';
import { load, open } from './load';

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
  'https://paper.example/services/ferry',
])('nothing opens unasked at %s, whatever its text', (url) => {
  expect(extract(load(ARTICLE, url)).ok || url.includes('search')).toBe(true);
  expect(opensUnasked(ARTICLE, url)).toBe(false);
});

test('a front page does not open unasked at an address like an article’s', () => {
  expect(opensUnasked(FRONT, 'https://paper.example/2026/10/the-island-that-waits')).toBe(false);
});

test('a long text of which nothing says when or by whom it was written does not open unasked', () => {
  const sentences = [
    'We look after the landing stages of eleven islands, from the piles below the water to the lamps.',
    'Our divers go down twice a year, and what they find is written up on the same evening.',
    'Where a beam has to be changed, the crew comes with the barge and works between two tides.',
    'You hear from us before the work begins, while it goes on, and once more when it is done.',
  ];
  const prose = sentences.map((one) => `<p>${one} ${sentences.join(' ')}</p>`).join('');
  const html = `<!doctype html><html lang="en"><title>What we do</title><main><h1>What we do for harbours</h1>${prose.repeat(2)}</main></html>`;
  const at = (url: string, sure: boolean) => extract(snapshot(open(html), { url }), { sure }).ok;
  const page = 'https://harbour.example/what-we-do-for-harbours';
  expect(at(page, false)).toBe(true);
  expect(at(page, true)).toBe(false);
});
