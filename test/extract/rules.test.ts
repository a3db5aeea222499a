// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract';
import { RULES } from '../../src/extract/rules';
import type { Rule } from '../../src/extract/rules/rule';
import { load } from './load';

const CASES = 'test/extract/rules';
const URL_OF_CASES = 'https://harrowmere.example/story';

const names = RULES.map((rule) => rule.name);

/** One block a line: white space between tags says nothing. */
const fold = (html: string): string =>
  html
    .replace(/\s+/g, ' ')
    .replace(/\s*(<\/?(?:p|h\d|ul|ol|li|figure|blockquote)\b[^>]*>)\s*/g, '$1')
    .replace(/(<\/(?:p|h\d|ul|ol|figure|blockquote)>)/g, '$1\n')
    .trim();

const extractCase = (name: string, rules: readonly Rule[]) => {
  const result = extract(load(`${CASES}/${name}/page.html`, URL_OF_CASES), {}, rules);
  if (!result.ok) throw new Error(`${name}: ${result.error}`);
  return result.value;
};

const expected = (name: string): string =>
  fold(readFileSync(`${CASES}/${name}/expected.html`, 'utf8'));

test('each rule has a case folder and each case folder a rule', () => {
  expect(readdirSync(CASES).sort()).toEqual([...names].sort());
});

test.each(RULES)('the candidates of $name are a valid selector', ({ candidates }) => {
  expect(() => document.createElement('div').querySelector(candidates)).not.toThrow();
});

describe.each(names)('the case of %s', (name) => {
  test('gives exactly the article with all rules', () => {
    const { article, removed } = extractCase(name, RULES);
    expect(fold(article.html)).toBe(expected(name));
    expect(removed.map(({ rule }) => rule)).toContain(name);
  });

  test('does not without this rule', () => {
    const others = RULES.filter((rule) => rule.name !== name);
    expect(fold(extractCase(name, others).article.html)).not.toBe(expected(name));
  });

  test('asks no rule that fails', () => {
    const { removed } = extractCase(name, RULES);
    expect(removed.filter(({ text }) => text.startsWith('failed: '))).toEqual([]);
  });
});

test('a rule that throws is noted in the ledger, and costs the reader nothing', () => {
  const broken: Rule = {
    name: 'broken',
    candidates: '*',
    isJunk: () => {
      throw new Error('a bug');
    },
  };
  const { article, removed } = extractCase('tags', [broken, ...RULES]);
  expect(fold(article.html)).toBe(expected('tags'));
  expect(removed).toContainEqual({ rule: 'broken', text: 'failed: Error: a bug' });
});

test('a rule with an invalid selector is noted in the ledger, and costs the reader nothing', () => {
  const broken: Rule = { name: 'broken', candidates: 'div[', isJunk: () => true };
  const { article, removed } = extractCase('tags', [broken, ...RULES]);
  expect(fold(article.html)).toBe(expected('tags'));
  const failed = removed.filter(({ rule }) => rule === 'broken');
  expect(failed).toHaveLength(1);
  expect(failed[0]?.text).toMatch(/^failed: SyntaxError.*div\[/);
});
