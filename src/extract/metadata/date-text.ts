const LOCALES =
  'en de fr es it pt nl sv da nb fi pl cs sk sl hr hu ro bg uk ru el tr id vi ca eu lt lv et he ar fa hi'.split(
    ' ',
  );

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Names of the months in a language, as the browser knows them: alone, short, and as they stand in a date. */
const monthsIn = (locale: string): ReadonlyMap<string, number> => {
  const known = tables.get(locale);
  if (known) return known;
  const names = new Map<string, number>();
  for (const options of [
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'long' },
  ] as const) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
      ...options,
      timeZone: 'UTC',
    });
    for (let month = 0; month < 12; month++) {
      const parts = format.formatToParts(Date.UTC(2023, month, 15));
      const name =
        parts
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '') ?? '';
      if (!names.has(name)) names.set(name, month + 1);
    }
  }
  tables.set(locale, names);
  return names;
};

/** English first: the other tables are made only for a page that needs them. */
const monthOf = (name: string, locales: readonly string[]): number | undefined => {
  const wanted = name.toLowerCase().replace(/^sept$/, 'sep');
  for (const locale of locales) {
    const month = monthsIn(locale).get(wanted);
    if (month) return month;
  }
  return undefined;
};

const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?(?:\d\d)?|UTC|GMT)?)?/i;
const RFC =
  /^[a-z]{3},?\s+\d{1,2}\s+[a-z]{3}\w*\s+\d{4}\s+\d\d:\d\d|^[a-z]{3}\s+[a-z]{3}\s+\d{1,2}\s+\d{4}\s+\d\d:\d\d/i;
const MAX_LENGTH = 200;
const MIN_NAME = 3;

/**
 * A date in the forms that pages use, as ISO 8601 with the time and zone that it gives; null for none.
 * Names of months are looked up in English and `lang`; in many languages when it is not given.
 */
export const parseDate = (value: string, lang?: string | null): string | null => {
  const text = value.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim();
  return (
    fromIso(text) ??
    fromRfc(text) ??
    fromStamp(text) ??
    fromWords(text, lang === undefined ? LOCALES : ['en', lang ?? 'en']) ??
    fromDigits(text)
  );
};

const fromIso = (text: string): string | null => {
  const match = text.match(ISO);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match;
  const date = build(Number(year), Number(month), Number(day));
  if (!date || hour === undefined) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second}${zoneOf(zone)}`;
};

const zoneOf = (zone: string): string => {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.replace(/[^\d]/g, '').padEnd(4, '0');
  return zone === '' ? '' : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2, 4)}`;
};

const fromRfc = (text: string): string | null => {
  if (!RFC.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** Seconds or milliseconds since 1970. */
const fromStamp = (text: string): string | null => {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return null;
  return new Date(Number(text.padEnd(13, '0'))).toISOString();
};

/** A least length of names would be written out for each letter, which takes the browser long to compile. */
const WORDS = [
  /(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/gu,
  /(\d{1,2})(?:st|nd|rd|th|º|er|\.)?\s+(?:de\s+|of\s+|d')?(\p{L}+)\.?,?\s+(?:de\s+|del\s+)?(\d{4})/gu,
];

const fromWords = (text: string, locales: readonly string[]): string | null => {
  for (const [index, pattern] of WORDS.entries())
    for (const [, a = '', b = '', year] of text.matchAll(pattern)) {
      const [name, day] = index === 0 ? [a, b] : [b, a];
      const month = name.length < MIN_NAME ? undefined : monthOf(name, locales);
      const date = month && build(Number(year), month, Number(day));
      if (date) return date;
    }
  return null;
};

/** Year first is sure; day and month are told apart only where one of them exceeds 12 or dots are used. */
const fromDigits = (text: string): string | null => {
  const asian =
    text.match(/(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/) ??
    text.match(/\b(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/);
  if (asian) return build(Number(asian[1]), Number(asian[2]), Number(asian[3]));
  const european = text.match(/\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b/);
  if (!european) return null;
  const [, a, separator, b, year] = european;
  const isMonthFirst = separator === '/' && Number(b) > 12;
  if (separator === '/' && Number(a) <= 12 && Number(b) <= 12 && a !== b) return null;
  return isMonthFirst
    ? build(Number(year), Number(a), Number(b))
    : build(Number(year), Number(b), Number(a));
};

const build = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2100;
  return isReal ? date.toISOString().slice(0, 10) : null;
};
