/** Milliseconds since 1970; null where the file gives no date, NaN where it gives one that is none. */
export type GivenDate = number | null;

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && value !== 0 && value !== '0';

/** A number of seconds, milliseconds or microseconds since 1970: which, its size tells. */
export function countedDate(value: unknown): GivenDate {
  if (!isGiven(value)) return null;
  const count = Number(value);
  if (!(count > 0)) return Number.NaN;
  if (count > 1e14) return Math.round(count / 1000);
  return count > 1e11 ? Math.round(count) : Math.round(count * 1000);
}

const WRITTEN =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** Minutes that a zone such as `+0200` is ahead of UTC; dates without a zone are taken as UTC. */
function zoneMinutes(zone: string | undefined): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone ?? '') ?? [];
  return sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** A date as `2024-05-01`, with or without time, fraction of any length and zone in any form. */
export function writtenDate(value: unknown): GivenDate {
  if (!isGiven(value)) return null;
  const [all, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', zone] =
    WRITTEN.exec(String(value).trim()) ?? [];
  if (all === undefined) return Number.NaN;
  const thousandths = Number(fraction.padEnd(3, '0').slice(0, 3));
  const parts = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, m = 0, d = 0, h = 0, min = 0, s = 0] = parts;
  if (m < 1 || m > 12 || d < 1 || d > 31 || h > 24 || min > 59 || s > 60) return Number.NaN;
  return Date.UTC(y, m - 1, d, h, min, s, thousandths) - zoneMinutes(zone) * 60_000;
}

/** A date in either form. */
export const anyDate = (value: unknown): GivenDate =>
  typeof value === 'number' || /^\d+(\.\d+)?$/.test(String(value))
    ? countedDate(value)
    : writtenDate(value);

/** Microseconds since 1601, as Chrome counts. */
export function chromeDate(value: unknown): GivenDate {
  if (!isGiven(value)) return null;
  return Math.round(Number(value) / 1000) - 11_644_473_600_000;
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether something can have been saved then: not before the web, and not tomorrow. */
export const isBelievable = (date: number): boolean =>
  date > Date.UTC(1990, 0) && date < Date.now() + DAY;
