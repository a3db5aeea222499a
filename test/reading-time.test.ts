import { expect, test } from 'vitest';
import { readingMinutes } from '../src/reading-time';

test.each([
  ['en', 'word '.repeat(2500), 10],
  ['de-AT', 'word '.repeat(2300), 10],
  ['fi', 'word '.repeat(2695), 10],
  ['zh-Hans', '读'.repeat(2550), 10],
  ['ja', '読みました'.repeat(714), 10],
  ['ar', 'كلمة '.repeat(1530), 10],
  ['xx', 'word '.repeat(2400), 10],
  [null, '读'.repeat(2550), 10],
])('%s is read at the speed measured for it', (lang, text, minutes) => {
  expect(readingMinutes(text, lang)).toBe(minutes);
});

test('nothing takes less than a minute', () => {
  expect(readingMinutes('', 'en')).toBe(1);
});
