import { expect, test } from 'vitest';
import { charactersIn, meanAdvance, textSize } from '../../src/reader/measure';
import { DEFAULTS } from '../../src/settings';

test('a line is a count of characters, fewer where each is a square', () => {
  expect(charactersIn(DEFAULTS, 'en')).toBe(66);
  expect(charactersIn({ ...DEFAULTS, width: 'narrow' }, null)).toBe(54);
  expect(charactersIn({ ...DEFAULTS, font: 'dyslexic' }, 'en')).toBe(56);
  expect(charactersIn(DEFAULTS, 'ja-JP')).toBe(36);
});

test('the mean advance comes from the text itself', () => {
  expect(meanAdvance('abcd '.repeat(200), (text) => text.length * 47)).toBeCloseTo(0.47);
  expect(meanAdvance('時計', (text) => text.length * 100)).toBe(1);
});

test('vowel signs take no room of their own', () => {
  expect(meanAdvance('ที่ '.repeat(100), (text) => text.replace(/\p{Mn}/gu, '').length * 50)).toBe(
    0.5,
  );
});

test('added space counts, so that the number of characters stays', () => {
  const bare = meanAdvance('abcd '.repeat(20), (text) => text.length * 50);
  const spaced = meanAdvance('abcd '.repeat(20), (text) => text.length * 50, {
    letterSpacing: 0.1,
    wordSpacing: 0.5,
  });
  expect(spaced - bare).toBeCloseTo(0.1 + 0.5 * (19 / 99));
});

test.each([
  ['nothing to measure', ''],
  ['a font that tells nonsense', 'abc'],
])('with %s a usual advance is taken', (_what, text) => {
  expect(meanAdvance(text, () => 0)).toBe(0.48);
});

test('the text size suits the window until the reader chooses one', () => {
  expect(textSize(DEFAULTS, 'en', false)).toBe(20);
  expect(textSize(DEFAULTS, 'en', true)).toBe(18);
  expect(textSize(DEFAULTS, 'zh', false)).toBe(19);
  expect(textSize({ ...DEFAULTS, font: 'mono' }, 'en', true)).toBe(15);
  expect(textSize({ ...DEFAULTS, font: 'dyslexic' }, 'en', false)).toBe(18);
  expect(textSize({ ...DEFAULTS, textSize: 30 }, 'zh', true)).toBe(30);
});
