import { expect, test } from 'vitest';
import { shortDate } from '../../src/pages/list/dates';

const now = new Date(2026, 2, 9, 0, 30);

test.each([
  [new Date(2026, 2, 9, 0, 10), 'Today'],
  [new Date(2026, 2, 8, 23, 50), 'Yesterday'],
  [new Date(2026, 2, 7, 23, 50), 'Mar 7'],
  [new Date(2025, 2, 9), 'Mar 9, 2025'],
  [new Date(2026, 2, 10), 'Mar 10'],
])('%s is shown as %s', (date, words) => {
  expect(shortDate(date.getTime(), now)).toBe(words);
});
