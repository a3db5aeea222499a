// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract, type Page } from '../../src/extract';
import { type Expectation, type Outcome, shortfalls } from './expectation';
import stored from './known-failures.json' with { type: 'json' };
import { load } from './load';

const PAGES = 'test/extract/pages';
const knownFailures: readonly string[] = stored;
const ids = readdirSync(PAGES).sort();

const outcomeOf = (page: Page): Outcome => {
  const result = extract(page);
  if (result.ok) return { ...result.value.article, readable: true };
  const nothing = { title: null, byline: null, publishedTime: null, lang: null };
  return { ...nothing, readable: false, dir: 'ltr', text: '', html: '' };
};

const shortfallsOf = (id: string): readonly string[] => {
  const wanted: Expectation = JSON.parse(readFileSync(`${PAGES}/${id}/expect.json`, 'utf8'));
  return shortfalls(wanted, outcomeOf(load(`${PAGES}/${id}/page.html`, wanted.url)));
};

describe('a stored page gives the article that a careful reader expects', () => {
  test.each(ids.filter((id) => !knownFailures.includes(id)))('%s', (id) => {
    expect(shortfallsOf(id)).toEqual([]);
  });
});

test('a known failure still fails, else its line has to go', () => {
  expect(knownFailures.filter((id) => shortfallsOf(id).length === 0)).toEqual([]);
});
