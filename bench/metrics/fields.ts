const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LEAD_IN =
  /^(?:written |posted |von |de |par |text: ?|by[: ]|por |autor(?:in)?:? |author:? )+/i;
const JOINERS = new Set(['by', 'and', 'und', 'et', 'y', 'with']);

/** One form for the signs that sites and corpora write differently: quotes, dashes, white space. */
const fold = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u201a\u2032`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const bareTitle = (title: string | null): string => fold(title).replace(/^["']+|["'.]+$/g, '');

/** The same title, whatever its quotes, dashes, case and last stop. */
export const isSameTitle = (truth: string, got: string | null): boolean =>
  bareTitle(got) === bareTitle(truth);

const namesIn = (byline: string | null): string =>
  [
    ...new Set(
      fold(byline)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(LEAD_IN, '')
        .match(/[\p{L}\p{N}]+/gu)
        ?.filter((word) => !JOINERS.has(word)),
    ),
  ]
    .sort()
    .join(' ');

/** The same names in any order, without "by", "and", accents. */
export const isSameAuthor = (truth: string, got: string | null): boolean => {
  const names = namesIn(got);
  return names !== '' && names === namesIn(truth);
};

/** The same calendar day, in the zone of either date. */
export const isSameDay = (truth: string, got: string | null): boolean => {
  const days = daysOf(truth);
  return daysOf(got ?? '').some((day) => days.includes(day));
};

/** All days that a date may mean: the one it writes and, for a time with an offset, the one in UTC. */
const daysOf = (date: string): readonly string[] => {
  const text = date.trim();
  const numeric = text.match(/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/);
  if (numeric) {
    const [, year, month = '', day = ''] = numeric;
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return /[tT ]\d\d:\d\d/.test(text) ? [written, ...utcDay(text)] : [written];
  }
  const compact = text.match(/^(\d{4})(\d\d)(\d\d)/);
  if (compact) return [`${compact[1]}-${compact[2]}-${compact[3]}`];
  return namedDay(text.toLowerCase()) ?? utcDay(text);
};

const utcDay = (text: string): readonly string[] => {
  const time = Date.parse(text);
  return Number.isNaN(time) ? [] : [new Date(time).toISOString().slice(0, 10)];
};

const namedDay = (text: string): readonly string[] | null => {
  const monthFirst = text.match(/([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/);
  const dayFirst = text.match(/(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?,? (\d{4})/);
  const [month, day, year] = monthFirst
    ? monthFirst.slice(1)
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  const number = MONTHS.indexOf(month ?? '') + 1;
  if (number === 0 || !day) return null;
  return [`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`];
};
