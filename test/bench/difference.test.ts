import { expect, test } from 'vitest';
import { straysIn } from '../../bench/difference';

const TRUTH = 'The mill stood by the river for years.\nIt burned in the spring.';

test('a line is missing when less than half of its runs of three words are there', () => {
  expect(straysIn(TRUTH, 'The mill stood by the river.')).toEqual([
    { line: 'It burned in the spring.', by: null },
  ]);
});

test('a line of a word or two is missing when the words stand nowhere side by side', () => {
  expect(straysIn('By river\nThe mill', TRUTH)).toEqual([{ line: 'By river', by: null }]);
});

test('the ledger tells what took a line out, with whatever else it knows', () => {
  const ledger = [
    { rule: 'newsletter', text: 'Sign up. It burned in the spring. And more' },
    { rule: 'model', text: 'The mill stood by the river for years.', score: 0.2 },
  ];
  expect(straysIn(TRUTH, '', ledger).map(({ by }) => by)).toEqual([
    'model {"score":0.2}',
    'newsletter',
  ]);
});
