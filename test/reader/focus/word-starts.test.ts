import { expect, test } from 'vitest';
import { linesOf } from '../../../src/reader/focus/lines';
import { wordStarts } from '../../../src/reader/focus/word-starts';

const shown = (text: string): string =>
  [...wordStarts(text)].reduceRight(
    (marked, [start, end]) =>
      `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text,
  );

test.each([
  ['The clock of the town', '[T]he [cl]ock [o]f [t]he [to]wn'],
  ['Uhrenwerk, Größe 12', '[Uhre]nwerk, [Gr]öße 12'],
  ['cafe\u0301 nai\u0308ve', '[ca]fe\u0301 [na]i\u0308ve'],
  ['Часы города', '[Ча]сы [го]рода'],
  ['時計は遅れている', '時計は遅れている'],
  ['الساعة', 'الساعة'],
])('the words of %j begin so', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('boxes beside each other make one line, those of no width none', () => {
  const box = (top: number, left: number, right: number, height = 20) => ({
    top,
    bottom: top + height,
    left,
    right,
  });
  const raised = box(2, 50, 55, 9);
  expect(linesOf([box(0, 0, 50), raised, box(0, 55, 90), box(24, 0, 40), box(24, 40, 40)])).toEqual(
    [box(0, 0, 90), box(24, 0, 40)],
  );
});
