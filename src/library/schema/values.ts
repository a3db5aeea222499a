/** A value from outside that is at least an object; each field of it is still unknown. */
export type Fields = Readonly<Record<string, unknown>>;

export const fields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null ? (value as Fields) : undefined;

/** Length above which a line is no longer what it claims to be. */
const LONGEST_LINE = 500;
const LONGEST_ADDRESS = 8192;

/** Signs that no text shows: controls, and those that reorder the text around them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text of one line or more without space around it; null where there is none. */
export const line = (value: unknown, max: number = LONGEST_LINE): string | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim().slice(0, max).toWellFormed()
    : null;

/** What a page says of itself in one line: it may not reorder what stands beside it. */
export const statement = (value: unknown, max: number = LONGEST_LINE): string | null =>
  typeof value === 'string' ? line(value.slice(0, 4 * max).replace(INVISIBLE, ''), max) : null;

export const time = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A whole number, at least 0. */
export const count = (value: unknown): number => Math.max(0, Math.trunc(time(value) ?? 0));

/** A part of a whole, 0 to 1. */
export const share = (value: unknown): number => Math.min(1, Math.max(0, time(value) ?? 0));

/** An absolute address as browsers write it, whose beginning `scheme` allows. */
export const address = (value: unknown, scheme = /^https?:\/\//i): string | null =>
  typeof value === 'string' &&
  value.length <= LONGEST_ADDRESS &&
  scheme.test(value) &&
  URL.canParse(value)
    ? value
    : null;

/** A date that can be read, in the form it was given. */
export function date(value: unknown): string | null {
  const text = line(value);
  return text && !Number.isNaN(Date.parse(text)) ? text : null;
}
