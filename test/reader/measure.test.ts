import { expect, test } from 'vitest';
import { charactersIn, meanAdvance, scriptOf, textSize } from '../../src/reader/measure';
import { DEFAULTS } from '../../src/settings';

test('a line is a count of characters, fewer where each is a square', () => {
  expect(charactersIn('medium', 'en')).toBe(66);
  expect(charactersIn('narrow', null)).toBe(54);
  expect(charactersIn('medium', 'ja-JP')).toBe(36);
});

test('the mean advance comes from the text itself', () => {
  expect(meanAdvance('abcd '.repeat(200), (text) => text.length * 47)).toBeCloseTo(0.47);
  expect(meanAdvance('時計', (text) => text.length * 100)).toBe(1);
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
  expect(textSize(DEFAULTS, 'zh', false)).toBe(18);
  expect(textSize({ ...DEFAULTS, font: 'mono' }, 'en', true)).toBe(15);
  expect(textSize({ ...DEFAULTS, textSize: 30 }, 'zh', true)).toBe(30);
});

test('scripts that need other lines are known by the language', () => {
  expect(['ja', 'zh-Hant', 'ar-EG', 'fa', 'en', 'arn', null].map(scriptOf)).toEqual([
    'full-width',
    'full-width',
    'arabic',
    'arabic',
    undefined,
    undefined,
    undefined,
  ]);
});
