import { describe, expect, test } from 'vitest';
import { isSameAuthor, isSameDay, isSameTitle } from '../../bench/metrics/fields';

describe('a title is the same', () => {
  test.each([
    ['“The Mill” – a story', '"The Mill" - A Story.'],
    ['It’s here', "It's  here"],
  ])('%s | %s', (truth, got) => expect(isSameTitle(truth, got)).toBe(true));

  test('but not with the name of the site, nor when there is none', () => {
    expect(isSameTitle('The Mill', 'The Mill | Harrowmere Post')).toBe(false);
    expect(isSameTitle('The Mill', null)).toBe(false);
  });
});

describe('an author is the same', () => {
  test.each([
    ['Ada Marsh', 'By Ada Marsh'],
    ['Ada Marsh, Tom Reed', 'Tom Reed and Ada Marsh'],
    ['José Niño', 'Jose Nino'],
  ])('%s | %s', (truth, got) => expect(isSameAuthor(truth, got)).toBe(true));

  test('but not in part, nor when there is none', () => {
    expect(isSameAuthor('Ada Marsh, Tom Reed', 'Ada Marsh')).toBe(false);
    expect(isSameAuthor('Ada Marsh', null)).toBe(false);
    expect(isSameAuthor('by', 'by')).toBe(false);
  });
});

describe('a date is the same day', () => {
  test.each([
    ['2024-03-05', '2024-03-05T23:30:00-05:00'],
    ['2024-03-06', '2024-03-05T23:30:00-05:00'],
    ['2024-03-05', 'March 5th, 2024'],
    ['2024-03-05', '5. March 2024'],
    ['2024-03-05', '20240305'],
    ['2024-03-05', '2024/3/5'],
  ])('%s | %s', (truth, got) => expect(isSameDay(truth, got)).toBe(true));

  test('but not the next one, nor when there is none', () => {
    expect(isSameDay('2024-03-05', '2024-03-06')).toBe(false);
    expect(isSameDay('2024-03-05', null)).toBe(false);
  });
});
