import { isPlain } from '../letters';
import { dayOf, fromBuddhistYear, fromPersian, isBuddhistYear, isPersianYear } from './calendar';
import { localesFor, monthOf } from './months';

const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d:?(?:\d\d)?|UTC|GMT)?)?/i;
const RFC =
  /^[a-z]{3},?\s+\d{1,2}\s+[a-z]{3}\w*\s+\d{4}\s+\d\d:\d\d|^[a-z]{3}\s+[a-z]{3}\s+\d{1,2}\s+\d{4}\s+\d\d:\d\d/i;
const MAX_LENGTH = 200;

/**
 * A date in the forms that pages use, as ISO 8601 with the time and zone that it gives; null for none.
 * Names of months are looked up in English and `lang`; in many languages when it is not given.
 */
export const parseDate = (value: string, lang?: string | null): string | null => {
  const text = inLatinDigits(value.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim();
  if (!/\d/.test(text)) return null;
  return (
    fromIso(text) ??
    fromRfc(text) ??
    fromStamp(text) ??
    fromMarks(text) ??
    fromNames(text, lang) ??
    fromDigits(text, lang ?? null)
  );
};

/** Where the digits of the scripts that have their own begin. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040,
  0x17e0, 0xff10,
];

const inLatinDigits = (text: string): string =>
  !/[\u0660-\uffff]/.test(text)
    ? text
    : text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
        const code = digit.codePointAt(0) ?? 0;
        const zero = ZEROS.find((start) => code >= start && code < start + 10);
        return zero === undefined ? digit : String(code - zero);
      });

const fromIso = (text: string): string | null => {
  const match = text.match(ISO);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', zone = ''] = match;
  const date = dayOf(Number(year), Number(month), Number(day));
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
  const hasZone = /(?:GMT|UTC|Z|[+-]\d{4}|[A-Z]{3,4})\)?\s*$/.test(text);
  const time = Date.parse(hasZone ? text : `${text} UTC`);
  if (Number.isNaN(time)) return null;
  return hasZone ? new Date(time).toISOString() : new Date(time).toISOString().slice(0, 10);
};

/** Seconds or milliseconds since 1970, or the digits of a day. */
const fromStamp = (text: string): string | null => {
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString();
  const digits = text.match(/^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}Z?)?$/);
  return digits && dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
};

const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** Year, month and day, each with its own mark. */
const fromMarks = (text: string): string | null => {
  const marked = text.match(/(\d{2,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/);
  const era = text.match(/(令和|平成|昭和)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})/);
  const vietnamese = text.match(
    /(\d{1,2})\s*(?:tháng|thg)\s*(\d{1,2})\s*[,.]?\s*(?:năm\s*)?(\d{4})/i,
  );
  if (era) {
    const count = era[2] === '元' ? 1 : Number(era[2]);
    return dayOf((ERAS[era[1] ?? ''] ?? 0) + count, Number(era[3]), Number(era[4]));
  }
  if (marked) return dayOf(fullYear(Number(marked[1])), Number(marked[2]), Number(marked[3]));
  return vietnamese && dayOf(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
};

const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

interface Token {
  readonly text: string;
  readonly number: number;
}

const TOKEN = () => /\d+|[\p{L}\p{M}](?:[\p{L}\p{M}\u200c]|[.’'](?=[\p{L}\p{M}]))*/gu;
const PLAIN_TOKEN = /\d+|[a-z](?:[a-z]|[.’'](?=[a-z]))*/gi;
/** Tokens between the name of a month and its year. */
const REACH = 4;

/** Where the language is not known, English alone comes first: the browser takes long to tell all others. */
const fromNames = (text: string, lang: string | null | undefined): string | null =>
  (lang ? null : fromWords(text, ['en'])) ?? fromWords(text, localesFor(lang));

/** A month by name with a day and a year near it, in whatever order the language has them. */
const fromWords = (text: string, locales: readonly string[]): string | null => {
  if (!/\d{4}|['’]\d\d/.test(text)) return null;
  const tokens: Token[] = [...text.matchAll(isPlain(text) ? PLAIN_TOKEN : TOKEN())].map(
    ([token]) => ({
      text: token,
      number: /^\d/.test(token) ? Number(token) : Number.NaN,
    }),
  );
  for (const [index, token] of tokens.entries()) {
    if (!Number.isNaN(token.number)) continue;
    const near = tokens.slice(Math.max(0, index - REACH), index + REACH + 1);
    const years = near.filter(({ text: { length } }) => length === 4).filter(isYear);
    if (years.length === 0 && !/['’]\d\d\b/.test(text)) continue;
    const date = dateAround(tokens, index, years[0]?.number, locales);
    if (date) return date;
  }
  return null;
};

const isYear = ({ number }: Token): boolean =>
  (number > 1900 && number < 2100) || isBuddhistYear(number) || isPersianYear(number);

const dateAround = (
  tokens: readonly Token[],
  index: number,
  year: number | undefined,
  locales: readonly string[],
): string | null => {
  const days = [-1, 1, -2, 2, -3, 3]
    .map((step) => tokens[index + step])
    .flatMap((token) =>
      token && token.text.length <= 2 && token.number >= 1 && token.number <= 31
        ? [token.number]
        : [],
    );
  const [day] = days;
  if (day === undefined || year === undefined) return null;
  const word = tokens[index]?.text ?? '';
  if (isPersianYear(year)) {
    const month = monthOf(word, ['fa'], 'persian');
    return month ? fromPersian(year, month, day) : null;
  }
  const month = monthOf(word, locales);
  if (!month) return null;
  return dayOf(isBuddhistYear(year) ? fromBuddhistYear(year) : year, month, day);
};

/** Year first is sure; else the language tells day and month apart where the numbers do not. */
const fromDigits = (text: string, lang: string | null): string | null => {
  const yearFirst = text.match(/(?<!\d)(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/);
  if (yearFirst) {
    const [year, month, day] = [yearFirst[1], yearFirst[3], yearFirst[4]].map(Number) as [
      number,
      number,
      number,
    ];
    return isPersianYear(year) ? fromPersian(year, month, day) : dayOf(year, month, day);
  }
  const yearLast = text.match(/(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/);
  if (!yearLast) return null;
  const [a, b, y] = [yearLast[1], yearLast[3], yearLast[4]].map(Number) as [number, number, number];
  const year = isBuddhistYear(y) ? fromBuddhistYear(y) : y;
  if (b > 12) return dayOf(year, a, b);
  if (a > 12 || a === b || yearLast[2] === '.') return dayOf(year, b, a);
  if (lang === null) return yearLast[2] === '-' ? dayOf(year, b, a) : null;
  return isMonthFirst(lang) ? dayOf(year, a, b) : dayOf(year, b, a);
};

const isMonthFirst = (lang: string): boolean => {
  try {
    const parts = new Intl.DateTimeFormat(lang).formatToParts(0).map(({ type }) => type);
    return parts.indexOf('month') < parts.indexOf('day') && parts[0] !== 'year';
  } catch {
    return false;
  }
};
