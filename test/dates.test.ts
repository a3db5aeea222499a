import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

/** The languages that browsers are made in, and others with an order, digits or a calendar of their own. */
const LOCALES =
  'en en-GB en-CA de de-AT fr fr-CA es pt pt-BR it nl pl cs sk hu ro bg ru uk el tr sv nb da fi et lv lt ca eu gl hr sr sl mk sq ' +
  'is ga cy br hy ka kk uz az id ms vi th fa ar ar-EG ar-AE he ur hi bn ta te mr gu kn ml ne my km lo ja ja-u-ca-japanese ko zh-CN zh-TW zh-HK am sw af zu eo';

test.each(['2026-02-08T23:30:00-08:00', '2026-02-08'])(
  'the day is as the page wrote it: %s',
  async (iso) => {
    const { formatDate } = await import('../src/dates');
    expect(formatDate(iso)).toBe('February 8, 2026');
  },
);

test('may be a month only', async () => {
  const { formatDate } = await import('../src/dates');
  expect(formatDate('2026-02')).toBe('February 2026');
});

test.each(['yesterday', '', '2026-13-01', '2026-02-31'])('is none: "%s"', async (text) => {
  const { dateWords, formatDate, useDateWords } = await import('../src/dates');
  expect(formatDate(text)).toBeNull();
  const words = dateWords('en-GB');
  if (words) useDateWords(words);
  expect(formatDate(text)).toBeNull();
});

/** The browser writes a common space for a narrow one when it is asked for all of a date at once. */
const spaced = (text: string | null) => text?.replaceAll('\u202f', ' ');

test.each(LOCALES.split(' '))('by words it is what the browser would write: %s', async (locale) => {
  const { dateWords, formatDate, useDateWords } = await import('../src/dates');
  const words = dateWords(locale);
  if (!words) return expect(new Intl.DateTimeFormat(locale).format(0)).not.toMatch(/\b1970\b/);
  useDateWords(words);
  for (const year of [987, 1970, 2026])
    for (let month = 0; month < 12; month++) {
      const write = (day: number, options: object) =>
        new Intl.DateTimeFormat(locale, {
          year: 'numeric',
          month: 'long',
          timeZone: 'UTC',
          ...options,
        }).format(Date.UTC(year, month, day));
      const iso = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
      expect(spaced(formatDate(iso))).toBe(write(1, {}));
      for (const day of [1, 2, 9, 11, 28])
        expect(spaced(formatDate(`${iso}-${String(day).padStart(2, '0')}`))).toBe(
          write(day, { day: 'numeric' }),
        );
    }
});
