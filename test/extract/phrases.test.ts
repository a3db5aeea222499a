import { describe, expect, test } from 'vitest';
import { phrases } from '../../src/extract/phrases';

const PATTERN =
  /^[\s•([]*(?:(?:please )?(?:read|see) more|also|lire? (?:aussi|plus)|(?:à )?voir|[ck]anal|\d+ more|続き|дале{1,2})(?!\p{L})/iu;

describe('a pattern of many alternatives', () => {
  test.each([
    'Read more',
    'PLEASE see more now',
    '• [read more]',
    'read',
    'Also',
    'alsó',
    'Lir plus',
    'à voir',
    'À VOIR',
    'Voir',
    'kanal',
    'Canal+',
    '12 more',
    'x 12 more',
    '続き',
    '続きを',
    'Далее',
    '',
    '•',
    '𝐑ead more',
  ])('says of "%s" what the whole pattern says', (text) => {
    expect(phrases(() => PATTERN).test(text)).toBe(PATTERN.test(text));
  });

  test.each(['', ' ', 'word', 'much'])('fits nothing that begins otherwise: "%s"', (text) => {
    expect(phrases(() => /^(?:read|see)$/iu).test(text)).toBe(false);
  });

  test('says the same when it is asked again', () => {
    const asked = phrases(() => PATTERN);
    expect([asked.test('read more'), asked.test('rest'), asked.test('read more')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test.each([
    ['Read more of it', 'Read more'],
    ['• also, this', 'also'],
    ['word', ''],
    ['', ''],
  ])('tells what of "%s" fits', (text, start) => {
    expect(phrases(() => PATTERN).start(text)).toBe(start);
  });

  test('takes the first alternative that fits, in the order of the pattern', () => {
    const pattern = /^(?:oder auch|od|oder)/iu;
    expect(phrases(() => pattern).start('oder auch nicht')).toBe('oder auch');
    expect(phrases(() => pattern).start('oder nicht')).toBe('od');
  });

  test.each(['und', 'und?', 'und، dann', 'und 12', 'und\u0301', 'unde', 'und文', 'undв'])(
    'ends words as the classes of letters do: "%s"',
    (text) => {
      const whole = /^(?:und|oder)(?![\p{L}\p{M}])/iu;
      expect(phrases(() => whole).test(text)).toBe(whole.test(text));
    },
  );

  test('has a group of alternatives', () => {
    expect(() => phrases(() => /^word/).test('word')).toThrow('No group');
  });
});
