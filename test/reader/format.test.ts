import { describe, expect, test } from 'vitest';
import { fitSize, hostOf, minutesLeft, titleLength } from '../../src/reader/format';

test('minutes left shrink with progress and never reach zero', () => {
  expect([0, 0.5, 0.99, 1].map((progress) => minutesLeft(8, progress))).toEqual([8, 4, 1, 1]);
});

test('long titles are set smaller, and full-width characters count twice', () => {
  expect(titleLength('a'.repeat(90))).toBe('short');
  expect(titleLength('a'.repeat(91))).toBe('long');
  expect(titleLength('a'.repeat(141))).toBe('longest');
  expect(titleLength('時'.repeat(46))).toBe('long');
});

describe('the fit of a title', () => {
  test('keeps its size when the longest word fits', () => {
    expect(fitSize(2, () => false)).toBe(2);
  });

  test('goes down in steps until the word fits', () => {
    expect(fitSize(2, (size) => size > 1.6)).toBe(1.6);
  });

  test('stops before the title is smaller than a heading', () => {
    expect(fitSize(2, () => true)).toBe(1.15);
  });
});

test('a host is shown without www, and what is no address as it is', () => {
  expect(hostOf('https://www.example.org:8080/a')).toBe('example.org:8080');
  expect(hostOf('nowhere')).toBe('nowhere');
});
