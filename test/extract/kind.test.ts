// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract, snapshot } from '../../src/extract';
import { chanceOf } from '../../src/extract/kind';
import proof from './kind-proof.json' with { type: 'json' };
import { load, open } from './load';

const PAGES = 'test/extract/pages';

test('the chance is the one that the training computes', () => {
  for (const { signals, chance } of proof) expect(chanceOf(signals)).toBeCloseTo(chance, 4);
});

test.each([
  ['560-front-page-ru', 'list-page'],
  ['561-section-el', 'list-page'],
  ['562-search-zh', 'search-page'],
  ['563-sign-in', 'sign-in-page'],
  ['564-video-page', 'video-page'],
  ['565-product', 'shop-page'],
  ['566-forum-index', 'forum-page'],
])('%s is called a %s', (id, reason) => {
  const { url } = JSON.parse(readFileSync(`${PAGES}/${id}/expect.json`, 'utf8'));
  expect(extract(load(`${PAGES}/${id}/page.html`, url))).toEqual({ ok: false, error: reason });
});

test('the whole of such a page can be read all the same', () => {
  const page = load(`${PAGES}/560-front-page-ru/page.html`, 'https://zavod.example/');
  expect(extract(page, { whole: true }).ok).toBe(true);
});

test('a field for a password behind an article does not make it a page to sign in', () => {
  const story = readFileSync(`${PAGES}/500-br-paragraphs-ru/page.html`, 'utf8');
  const page = story.replace('</body>', '<form><input type="password"></form></body>');
  expect(extract(snapshot(open(page), { url: 'https://zavod.example/h/500' })).ok).toBe(true);
});
