const DAY = 86_400_000;

/** A day as "YYYY-MM-DD"; null where there is no such day between 1900 and 2100. */
export const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900 && year < 2100;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

/** Thailand counts years from the Buddha's death. */
export const isBuddhistYear = (year: number): boolean => year >= 2443 && year < 2643;
export const fromBuddhistYear = (year: number): number => year - 543;

export const isPersianYear = (year: number): boolean => year >= 1300 && year < 1480;

let persian: Intl.DateTimeFormat | undefined;

/** Made when it is first asked for: few pages need it, and the browser takes milliseconds for it. */
const persianFormat = (): Intl.DateTimeFormat => {
  persian ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return persian;
};

/** A day of the Persian calendar, looked up among the few days that it can be. */
export const fromPersian = (year: number, month: number, day: number): string | null => {
  const ofYear = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day;
  const guess = Date.UTC(year + 621, 2, 20) + (ofYear - 1) * DAY;
  for (const shift of [0, 1, -1, 2, -2]) {
    const time = guess + shift * DAY;
    const parts = Object.fromEntries(
      persianFormat()
        .formatToParts(time)
        .map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.month === month && parts.day === day)
      return new Date(time).toISOString().slice(0, 10);
  }
  return null;
};
