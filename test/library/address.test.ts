import { describe, expect, test } from 'vitest';
import { addressKey } from '../../src/library/address';

/** Two addresses, and what the page at each declares as its own where it does. */
const SAME: readonly [string, string, string?][] = [
  ['https://a.example/story', 'https://a.example/story#part-2'],
  ['https://a.example/story', 'http://www.a.example/story/'],
  ['https://a.example/story', 'https://a.example/story?utm_source=x&utm_medium=mail&fbclid=abc'],
  ['https://a.example/story', 'https://a.example/story?gclid=1&mc_cid=2&mc_eid=3&igshid=4'],
  ['https://a.example/story?b=2&a=1', 'https://a.example/story?a=1&b=2&ref=home'],
  ['https://a.example/story', 'https://m.a.example/s/12', 'https://a.example/story'],
  ['https://a.example/story', 'https://a.example/story?layout=wide', 'https://a.example/story'],
];

const DIFFERENT: readonly [string, string, (string | undefined)?, string?][] = [
  ['https://a.example/story', 'https://a.example/other'],
  ['https://a.example/story?id=1', 'https://a.example/story?id=2'],
  ['https://a.example/?p=1', 'https://a.example/?p=2', 'https://a.example/', 'https://a.example/'],
  ['https://a.example/1', 'https://a.example/2', 'https://a.example/', 'https://a.example/'],
  ['https://a.example/story', 'https://b.example/story', undefined, 'https://a.example/story'],
  ['https://one.pages.example/x', 'https://two.pages.example/x'],
];

describe('the key of an address', () => {
  test.each(SAME)('is the same for %s and %s', (one, two, canonical) => {
    expect(addressKey(two, canonical)).toBe(addressKey(one));
  });

  test.each(DIFFERENT)('tells %s from %s', (one, two, canonical, other) => {
    expect(addressKey(two, other)).not.toBe(addressKey(one, canonical));
  });

  test('of what is no web address is the address without fragment', () => {
    expect(addressKey('file:///home/a/b.html#c')).toBe('file:///home/a/b.html');
  });
});
