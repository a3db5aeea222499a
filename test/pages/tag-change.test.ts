import { describe, expect, test } from 'vitest';
import { changeBetween, completions, spelling, tagsOf } from '../../src/pages/list/tag-change';

const KNOWN = [
  { tag: 'coast', count: 9 },
  { tag: 'cities', count: 14 },
  { tag: 'Cooking', count: 2 },
  { tag: 'west coast', count: 30 },
];
const nothingTaken = () => false;

describe('completions', () => {
  test('begin with what is typed before they only hold it, and the most used come first', () => {
    expect(completions('co', KNOWN, nothingTaken)).toEqual(['coast', 'Cooking', 'west coast']);
    expect(completions('', KNOWN, nothingTaken)[0]).toBe('west coast');
  });

  test('leave out what the articles have already, and are no more than asked for', () => {
    expect(completions('co', KNOWN, (tag) => tag === 'coast')).not.toContain('coast');
    expect(completions('c', KNOWN, nothingTaken, 1)).toHaveLength(1);
  });

  test('do not mind a # or capitals', () => {
    expect(completions(' #COO', KNOWN, nothingTaken)).toEqual(['Cooking']);
  });
});

test('a typed tag is spelt as the one that is there', () => {
  expect(spelling('  #COAST ', KNOWN)).toBe('coast');
  expect(spelling('long   reads', KNOWN)).toBe('long reads');
  expect(spelling(' # ', KNOWN)).toBeNull();
});

describe('the change of many articles', () => {
  const before = tagsOf([{ tags: ['coast', 'energy'] }, { tags: ['coast'] }]);

  test('is nothing while nothing is touched, also where only some have a tag', () => {
    expect(changeBetween(before, before, 2)).toEqual({ add: [], remove: [] });
  });

  test('puts on all what only some had, and takes off what was removed', () => {
    expect(changeBetween(before, new Map([['energy', 2]]), 2)).toEqual({
      add: ['energy'],
      remove: ['coast'],
    });
  });
});
