import { describe, expect, test } from 'vitest';
import { isSameText, shingleOverlap, wordMatch, wordsOf } from '../../bench/metrics/words';

const overlap = (truth: string, got: string) => shingleOverlap(wordsOf(truth), wordsOf(got));

describe('words', () => {
  test('are runs of letters, digits and underscores of any script', () => {
    expect(wordsOf("It's 10 % – ключ_1, 東京。")).toEqual(['It', 's', '10', 'ключ_1', '東京']);
    expect(wordsOf('')).toEqual([]);
  });

  test('are the same text whatever stands between them', () => {
    expect(isSameText(wordsOf('One, two.'), wordsOf('One — two'))).toBe(true);
    expect(isSameText(wordsOf('One two'), wordsOf('one two'))).toBe(false);
    expect(isSameText(wordsOf('One two'), wordsOf('One two three'))).toBe(false);
  });
});

describe('the overlap in runs of four words', () => {
  test('counts each run on both sides', () => {
    expect(overlap('a b c d e', 'a b c d f')).toEqual({
      both: 1 / 3,
      extra: 1 / 3,
      missing: 1 / 3,
    });
  });

  test('counts repetitions', () => {
    expect(overlap('a a a a a', 'a a a a')).toEqual({ both: 1 / 2, extra: 0, missing: 1 / 2 });
  });

  test('takes a text of less than four words as one run', () => {
    expect(overlap('a b', 'a b')).toEqual({ both: 1, extra: 0, missing: 0 });
    expect(overlap('a b', 'a c')).toEqual({ both: 0, extra: 1 / 2, missing: 1 / 2 });
  });

  test('is nothing between nothing and nothing', () => {
    expect(overlap('', '')).toEqual({ both: 0, extra: 0, missing: 0 });
  });
});

describe('the match in words', () => {
  test('has the precision of what was found and the recall of what was wanted', () => {
    const { precision, recall, f1 } = wordMatch('the old mill by the river', 'The mill, the barn');
    expect(precision).toBe(3 / 4);
    expect(recall).toBe(3 / 6);
    expect(f1).toBeCloseTo(0.6, 12);
  });

  test('is whole when neither says anything, and none when one does', () => {
    expect(wordMatch('', '').f1).toBe(1);
    expect(wordMatch('', 'words').f1).toBe(0);
    expect(wordMatch('words', '').f1).toBe(0);
  });
});
