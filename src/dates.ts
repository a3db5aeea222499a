import { uiLanguage } from './i18n';

/** How a language writes a day and a month of a year: a text for each month, marks in the place of numbers. */
export interface DateWords {
  readonly days: readonly string[];
  readonly months: readonly string[];
}

const DAY = '{d}';
const YEAR = '{y}';
const ANY_DAY = 7;
const ANY_YEAR = 2001;

let given: DateWords | undefined;

/** Takes along how dates are written: Chromium takes 15 ms to learn that when a page first asks. */
export const useDateWords = (words: DateWords): void => {
  given = words;
};

/** How `locale` writes dates; null where the numbers of day and year are not simply what stands in it. */
export function dateWords(locale: string = uiLanguage()): DateWords | null {
  const days = textsOf(formatOf(locale, true), true);
  const months = textsOf(formatOf(locale, false), false);
  return days && months && { days, months };
}

function textsOf(format: Intl.DateTimeFormat, hasDay: boolean): readonly string[] | null {
  const parts = Array.from({ length: 12 }, (_, month) =>
    format.formatToParts(Date.UTC(ANY_YEAR, month, ANY_DAY)),
  );
  const isPlain = parts.every((text) => {
    const numberOf = (kind: string) => text.find(({ type }) => type === kind)?.value;
    return (
      numberOf('year') === String(ANY_YEAR) && (!hasDay || numberOf('day') === String(ANY_DAY))
    );
  });
  if (!isPlain) return null;
  const mark = ({ type, value }: Intl.DateTimeFormatPart) =>
    type === 'day' ? DAY : type === 'year' ? YEAR : value;
  return parts.map((text) => text.map(mark).join(''));
}

const formatOf = (locale: string, hasDay: boolean): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(hasDay && { day: 'numeric' }),
    timeZone: 'UTC',
  });

/** The day that `iso` begins with, or its month, as the interface's language writes it; null when there is none. */
export function formatDate(iso: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year || !month) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() !== Number(month) - 1) return null;
  const text = (day ? given?.days : given?.months)?.[date.getUTCMonth()];
  if (text === undefined) return formatOf(uiLanguage(), day !== undefined).format(date);
  return text.replace(DAY, String(Number(day))).replace(YEAR, String(Number(year)));
}
