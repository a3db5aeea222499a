import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { frontMatter, quoted } from '../../../src/library/export/markdown/yaml';
import { ATTACKS } from './sample';

test.each(ATTACKS)('%j is read back from YAML as it was', (text) => {
  expect(load(quoted(text))).toBe(text.toWellFormed());
});

test('any text is one line of YAML and is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(quoted(text)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
      expect(load(quoted(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test('every single character of the basic plane is read back as it was', () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}b`.toWellFormed();
    if (load(quoted(text)) !== text) expect.fail(`U+${code.toString(16)}`);
  }
});

test('front matter keeps order and kinds of its properties', () => {
  const text = frontMatter({
    title: 'yes',
    author: ['[[A]]', 'no'],
    published: new Date('2024-03-05T23:00:00Z'),
    words: 12,
    lang: null,
    tags: [],
  });
  expect(text.startsWith('---\n') && text.endsWith('\n---\n')).toBe(true);
  const read = load(text.slice(4, -4)) as Record<string, unknown>;
  expect(Object.keys(read)).toEqual(['title', 'author', 'published', 'words', 'lang', 'tags']);
  expect(read).toMatchObject({ title: 'yes', author: ['[[A]]', 'no'], words: 12, lang: null });
  expect(read.published).toEqual(new Date('2024-03-05'));
});
