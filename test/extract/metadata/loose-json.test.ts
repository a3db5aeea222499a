import { expect, test } from 'vitest';
import { parseLoosely } from '../../../src/extract/metadata/loose-json';

const WANTED = { headline: 'Rope', author: { name: 'Ada' } };

test.each([
  ['a comma too many', '{"headline":"Rope","author":{"name":"Ada",},}'],
  ['a comma missing', '{"headline":"Rope" "author":{"name":"Ada"}}'],
  ['comments', '/* made by a plugin */{"headline":"Rope", // title\n"author":{"name":"Ada"}}'],
  ['comment marks', '<!--{"headline":"Rope","author":{"name":"Ada"}}-->'],
  ['CDATA marks', '//<![CDATA[\n{"headline":"Rope","author":{"name":"Ada"}}\n//]]>'],
  ['a semicolon behind', '{"headline":"Rope","author":{"name":"Ada"}};'],
  ['an end cut off', '{"headline":"Rope","author":{"name":"Ada"'],
])('reads %s', (_, text) => {
  expect(parseLoosely(text)).toEqual(WANTED);
});

test.each([
  ['a raw line break', '{"a":"one\ntwo","b":1}', { a: 'one\ntwo', b: 1 }],
  ['quotes inside', '{"a":"the "rope" bridge","b":2}', { a: 'the "rope" bridge', b: 2 }],
  ['escapes', '{"a":"\\u00e9\\"\\/\\n",}', { a: 'é"/\n' }],
  ['no key', '{:1,"a":true}', { a: true }],
  ['two values in a row', '{"a":1}{"b":2}', [{ a: 1 }, { b: 2 }]],
  ['no JSON', 'window.data = 1', null],
  ['nothing', '', null],
])('reads strings and values with %s', (_, text, wanted) => {
  expect(parseLoosely(text)).toEqual(wanted);
});

test('ends on whatever it is given', () => {
  for (const text of ['{', '[', '"', '{"a', '{"a":', '[[[[', '}{', ']]', '\\', '{"a":"\\'])
    expect(() => parseLoosely(text)).not.toThrow();
  expect(() => parseLoosely('['.repeat(100_000))).not.toThrow();
});
