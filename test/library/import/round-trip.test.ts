import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/library/import/csv';
import { decodeEntities } from '../../../src/library/import/entities';
import { membersOf } from '../../../src/library/import/json';
import { tokens } from '../../../src/library/import/markup';
import { decode, pieces } from '../../../src/library/import/text';
import { readAll, sample } from './read-all';

/** A text in chunks of a length. */
async function* chunked(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
}

const cell = fc.string({ unit: fc.constantFrom(...'a é東",;\t\n\'👩<'), maxLength: 8 });
const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
    minLength: 1,
    maxLength: 8,
  }),
);
const length = fc.integer({ min: 1, max: 40 });

describe('tables', () => {
  test('come back as they were written, in every dialect and cut anywhere', async () => {
    const property = fc.asyncProperty(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      length,
      async (rows, delimiter, newline, quotes, length) => {
        const text = Papa.unparse(rows, { delimiter, newline, quotes });
        const bytes = (async function* () {
          const all = new TextEncoder().encode(text);
          for (let at = 0; at < all.length; at += length) yield all.subarray(at, at + length);
        })();
        const lines = await all(pieces(decode(bytes), linesOf(delimiter)));
        expect(lines.map(({ cells }) => cells)).toEqual(rows);
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });
});

describe('JSON', () => {
  test('gives each entry of its lists, cut anywhere', async () => {
    const property = fc.asyncProperty(fc.array(fc.jsonValue()), length, async (list, length) => {
      const text = JSON.stringify(list, null, length % 3);
      const members = await all(pieces(chunked(text, length), membersOf()));
      expect(members.map(({ value }) => value)).toEqual(JSON.parse(text));
      const named = await all(pieces(chunked(`{"a": ${text}, "b":true}`, length), membersOf()));
      expect(named.filter(({ key }) => key === 'a').map(({ value }) => value)).toEqual(
        JSON.parse(text),
      );
      expect(named.at(-1)).toEqual({ key: 'b', index: -1, value: true });
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

describe('markup', () => {
  const name = fc.constantFrom('a', 'dt', 'h3', 'p', 'x-y');
  const value = fc.string({ unit: fc.constantFrom(...'a é東&;"\'<>=\n'), maxLength: 8 });
  const token = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: value }),
    fc.record({ kind: fc.constant('close' as const), name }),
    fc.record({
      kind: fc.constant('open' as const),
      name,
      attributes: fc.uniqueArray(fc.tuple(fc.constantFrom('href', 'tags', 'x'), value), {
        selector: ([key]) => key,
      }),
    }),
  );
  const escaped = (text: string): string =>
    text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

  test('comes back as it was written, cut anywhere', async () => {
    const property = fc.asyncProperty(fc.array(token), length, async (list, length) => {
      const written = list.map((token) => {
        if (token.kind === 'text') return escaped(token.text);
        if (token.kind === 'close') return `</${token.name}>`;
        return `<${token.name}${token.attributes.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}><!-- > -->`;
      });
      const text = written.join('');
      const read = await all(pieces(chunked(text, length), tokens));
      const tags = read.flatMap((token) =>
        token.kind === 'text'
          ? []
          : [[token.name, token.kind === 'open' ? [...token.attributes] : null]],
      );
      expect(tags).toEqual(
        list.flatMap((token) =>
          token.kind === 'text'
            ? []
            : [[token.name, token.kind === 'open' ? token.attributes : null]],
        ),
      );
      const texts = read.map((token) =>
        token.kind === 'text' ? decodeEntities(token.source) : '',
      );
      const expected = list.map((token) => (token.kind === 'text' ? token.text : ''));
      expect(texts.join('')).toBe(expected.join(''));
    });
    await fc.assert(property, { numRuns: 300 });
  });
});

describe('a file cut short or changed anywhere', () => {
  const names = [
    'pocket/part_000000.csv',
    'pocket/ril_export.html',
    'wallabag.json',
    'wallabag.csv',
    'karakeep.json',
    'firefox-bookmarks.json',
    'netscape-browser.html',
    'linkding.html',
    'raindrop.csv',
    'readwise-reader.csv',
  ];

  test('never throws', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...names),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      async (name, cut, place, byte) => {
        const bytes = new Uint8Array(sample(name));
        bytes[place % bytes.length] = byte;
        const read = await readAll(bytes.slice(0, (cut % bytes.length) + 1));
        expect(read.entries.length).toBeLessThanOrEqual(4);
      },
    );
    await fc.assert(property, { numRuns: 400 });
  });
});
