import { describe, expect, test } from 'vitest';
import { words } from '../../src/extract/word-list';

const LIST = words('menu, post nav, more from us, subscri*, tag cloud*, ad');

describe('a list of names', () => {
  test.each([
    ' menu ',
    ' main menu top ',
    ' post nav ',
    ' the post nav ',
    ' more from us ',
    ' subscri ',
    ' subscribe ',
    ' tag clouds ',
    ' ad ',
  ])('finds "%s"', (names) => {
    expect(LIST.test(names)).toBe(true);
  });

  test.each(['  ', ' menus ', ' post ', ' post x nav ', ' more from ', ' sub ', ' tag ', ' add '])(
    'does not find "%s"',
    (names) => {
      expect(LIST.test(names)).toBe(false);
    },
  );

  test('is looked up beside the others and not mixed up with them', () => {
    const other = words('menu bar, footer');
    expect([other.test(' menu '), other.test(' menu bar '), LIST.test(' footer ')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('says the same of very many names', () => {
    const answers = Array.from({ length: 10_000 }, (_, at) => LIST.test(` x${at} menu `));
    expect(answers.every(Boolean)).toBe(true);
    expect(LIST.test(' x0 ')).toBe(false);
  });
});
