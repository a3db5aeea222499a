import { INVISIBLE } from '../schema/values';

/** The values of one record by name, without a prototype: a file may name any key. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; undefined for what is none. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.assign(Object.create(null) as Record<string, unknown>, value);
}

/** The entries of a list; none for what is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Text in one line, at most `max` characters; null for what is no text or empty. */
export function lineOf(value: unknown, max = 500): string | null {
  if (typeof value !== 'string') return null;
  // Cut first: a hostile value may have millions of characters.
  const text = value
    .slice(0, 4 * max)
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text.slice(0, max).toWellFormed();
}

/** Text with its line breaks, at most `max` characters; null for what is no text or empty. */
export function textOf(value: unknown, max = 20_000): string | null {
  if (typeof value !== 'string') return null;
  const text = value
    .slice(0, 2 * max)
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .trim();
  return text === '' ? null : text.slice(0, max).toWellFormed();
}

/** Whether a file says yes: exporters write it in many ways. */
export const isYes = (value: unknown): boolean =>
  value === true || value === 1 || /^(1|true|yes|y|on)$/i.test(String(value));

/** A share of 1 from a number or its text; null for what is none. */
export function shareOf(value: unknown, whole = 1): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  return Math.min(1, Math.max(0, number / whole));
}
