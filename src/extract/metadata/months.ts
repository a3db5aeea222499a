/** Languages whose names of months are tried where a page's language is not known. */
const LOCALES =
  'en de fr es it pt nl sv da nb fi pl cs sk sl hr sr hu ro bg uk ru el tr id ms vi ca eu gl lt lv et is sq mk az kk hy ka he ar ar-SY ar-MA fa hi bn ta te mr ur th'.split(
    ' ',
  );
/** Arabic has two more sets of names, by country; Norwegian has a tag that Intl does not know. */
const VARIANTS: Record<string, readonly string[]> = {
  ar: ['ar', 'ar-SY', 'ar-MA'],
  no: ['nb'],
  iw: ['he'],
};
/** Languages of the list whose months have no Latin letter, so that most words need not wait for them. */
const NOT_LATIN = new Set(
  'sr bg uk ru el mk kk hy ka he ar ar-SY ar-MA fa hi bn ta te mr ur th'.split(' '),
);
const STEM = 4;

type Names = ReadonlyMap<string, number>;

/** English is asked about on every page, and the browser takes milliseconds to tell it. */
const ENGLISH: Names = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
    ]),
);
const tables = new Map<string, Names>([[keyOf('en', 'gregory'), ENGLISH]]);

function keyOf(locale: string, calendar: string): string {
  return `${locale}-u-ca-${calendar}-nu-latn`;
}

/** Names of the months in a language, as the browser knows them: alone, short, and as they stand in a date. */
const monthsIn = (locale: string, calendar: string): Names => {
  const key = keyOf(locale, calendar);
  const known = tables.get(key);
  if (known) return known;
  const names = new Map<string, number>();
  for (const options of [
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'long' },
    { month: 'short', day: 'numeric' },
  ] as const) {
    const format = new Intl.DateTimeFormat(key, { ...options, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const day = calendar === 'persian' ? Date.UTC(2023, month + 3, 5) : Date.UTC(2023, month, 15);
      const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      if (!names.has(fold(name))) names.set(fold(name), month + 1);
    }
  }
  tables.set(key, names);
  return names;
};

const fold = (name: string): string => name.toLowerCase().replace(/[.\u200c\u200f]/g, '');

export const localesFor = (lang: string | null | undefined): readonly string[] => {
  if (!lang) return LOCALES;
  const base = /^[a-z]{2,3}(?=-|$)/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  return base === 'en' ? ['en'] : ['en', ...(VARIANTS[base] ?? [base])];
};

/** The number of a month by its name, 1 to 12; English first, so that other tables are made only when needed. */
export const monthOf = (
  word: string,
  locales: readonly string[],
  calendar = 'gregory',
): number | undefined => {
  const wanted = fold(word).replace(/^sept$/, 'sep');
  if (wanted.length < 2) return undefined;
  const isLatin = /^[a-z]/.test(wanted);
  for (const locale of locales) {
    if (isLatin && locales === LOCALES && NOT_LATIN.has(locale)) continue;
    const names = monthsIn(locale, calendar);
    const month =
      names.get(wanted) ?? (/^[בלמ]/.test(wanted) ? names.get(wanted.slice(1)) : undefined);
    if (month) return month;
  }
  return locales.length > 4 ? undefined : monthWithStem(wanted, locales.at(-1) ?? 'en', calendar);
};

/** Languages bend the names of months: the one month that begins alike. */
const monthWithStem = (word: string, locale: string, calendar: string): number | undefined => {
  if (word.length < STEM || locale === 'en') return undefined;
  const months = [...monthsIn(locale, calendar)]
    .filter(([name]) => name.length >= STEM && name.slice(0, STEM) === word.slice(0, STEM))
    .map(([, month]) => month);
  return new Set(months).size === 1 ? months[0] : undefined;
};
