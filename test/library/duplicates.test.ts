import 'fake-indexeddb/auto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/article';
import { find, get, save, setFavourite } from '../../src/library';
import { isCopy } from '../../src/library/copies';
import { copies, relatives } from './pairs';
import { numbered, wipe } from './sample';

afterAll(wipe);

async function keep(article: Article) {
  const result = await save(article);
  if (!result.ok) throw new Error(result.error);
  return result.value.saved.id;
}

describe('in a library of 200 articles', () => {
  test('each of 100 copies from another address is found, and none of 100 that are much alike', async () => {
    const pairs = [...copies(), ...relatives()];
    const ids = [];
    for (const { first } of pairs) ids.push(await keep(first));
    expect(new Set(ids).size).toBe(200);
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const [at, { kind, second }] of pairs.entries()) {
      const isFound = (await keep(second)) === ids[at];
      if (kind.startsWith('copy') && !isFound) missed.push(`${kind}, pair ${at}`);
      if (!kind.startsWith('copy') && isFound) wrong.push(`${kind}, pair ${at}`);
    }
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });
});

describe('a copy', () => {
  const long = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');

  test('is found at either address afterwards, with what the reader did', async () => {
    const text = `${long} and the tide comes in.`;
    const id = await keep({ ...numbered(1), text });
    await setFavourite(id, true);
    expect(await keep({ ...numbered(2), text, title: 'Anew' })).toBe(id);
    expect(await find(numbered(1).url)).toMatchObject({ id });
    expect(await find(numbered(2).url)).toMatchObject({ id });
    expect(await get(id)).toMatchObject({ value: { summary: { title: 'Anew', favourite: true } } });
    expect(await keep({ ...numbered(1), text })).toBe(id);
    expect(await find(numbered(2).url)).toMatchObject({ id });
  });

  test.each([
    ['Part 1', 'Part 2', false],
    ['The harbour', 'The harbour | 24 News', true],
    ['2 ships and 3 tides', '3 tides', true],
  ])('with the titles %j and %j: %j', (one, other, expected) => {
    expect(isCopy({ title: one, text: long }, { title: other, text: long })).toBe(expected);
  });

  test('is never told from short texts', async () => {
    const first = await keep({ ...numbered(3), text: 'A short text.' });
    expect(await keep({ ...numbered(4), text: 'A short text.' })).not.toBe(first);
  });
});
