import { expect, test } from 'vitest';
import { afterScroll, type ToolbarState } from '../../src/reader/toolbar-state';

const END = 5000;
const scrolled = (...positions: readonly number[]): ToolbarState =>
  positions.reduce((state: ToolbarState, y) => afterScroll(state, y, END), {
    hidden: false,
    from: 0,
  });

test('the toolbar stays at the top of an article', () => {
  expect(scrolled(20, 60, 140).hidden).toBe(false);
});

test('it hides after a little reading on, however small the steps', () => {
  expect(scrolled(200, 203, 206).hidden).toBe(true);
  expect(scrolled(141, 144, 148).hidden).toBe(false);
});

test('it returns on a small move back, and not on less', () => {
  expect(scrolled(400, 600, 598).hidden).toBe(true);
  expect(scrolled(400, 600, 598, 595).hidden).toBe(false);
});

test('it is there at the end and back at the top', () => {
  expect(scrolled(400, 600, END).hidden).toBe(false);
  expect(scrolled(400, 600, 100).hidden).toBe(false);
});
