// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractLightly, FALLBACK, SPECIAL } from '../../src/extract';
import { load } from './load';

const read = (id: string) => {
  const folder = `test/extract/pages/${id}`;
  return load(`${folder}/page.html`, JSON.parse(readFileSync(`${folder}/expect.json`, 'utf8')).url);
};

test.each(['581-thread-with-quotes', '583-board-with-profiles'])(
  'a discussion waits for what knows about posts: %s',
  (id) => {
    const page = read(id);
    expect(extractLightly(page, { special: SPECIAL })).toBe('readability');
    const all = { special: SPECIAL, readability: FALLBACK };
    expect(extractLightly(page, all)).toMatchObject({ ok: true });
  },
);

test('an article does not', () => {
  expect(extractLightly(read('000-seed'))).toMatchObject({ ok: true });
});
