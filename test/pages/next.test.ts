import { expect, test } from 'vitest';
import type { Summary } from '../../src/library';
import { nextOf } from '../../src/pages/library/next';

const article = (id: string, changes: Partial<Summary> = {}) =>
  ({ id, archived: false, progress: null, deletedAt: null, ...changes }) as Summary;
const id = (text: string) => text as Summary['id'];

test('the next unread article follows in the list, and after the last the first one', () => {
  const list = [article('a'), article('b'), article('c', { archived: true }), article('d')];
  expect(nextOf(list, id('b'))?.id).toBe('d');
  expect(nextOf(list, id('d'))?.id).toBe('a');
  expect(nextOf(list, id('elsewhere'))?.id).toBe('a');
});

test('nothing comes next where all is read', () => {
  expect(nextOf([article('a'), article('b', { archived: true })], id('a'))).toBeUndefined();
});
