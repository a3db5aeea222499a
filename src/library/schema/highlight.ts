import type { ArticleId } from '../../article';
import { parseNote } from './tags';
import { count, type Fields, fields, time } from './values';

export const COLOURS = ['amber', 'green', 'blue', 'rose'] as const;
export type Colour = (typeof COLOURS)[number];

/** Names a highlight in the library. */
export type HighlightId = string & { readonly HighlightId: unique symbol };

/** The marked words and what stands around them: W3C's TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words stood when they were marked: W3C's TextPositionSelector, in UTF-16 units of the body's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A marked passage of a saved article. Times are milliseconds since 1970. */
export interface Highlight {
  readonly id: HighlightId;
  readonly article: ArticleId;
  readonly quote: Quote;
  readonly position: Span;
  readonly colour: Colour;
  readonly note: string | null;
  readonly createdAt: number;
  readonly changedAt: number;
  /** When it was taken off; kept until it can no longer be wanted back. */
  readonly deletedAt: number | null;
}

/** Longest passage and longest surroundings, in UTF-16 units. */
const MAX = { exact: 100_000, around: 1000 } as const;

const text = (value: unknown, max: number): string =>
  typeof value === 'string' ? value.slice(0, max) : '';

function parsePosition(given: Fields | undefined, length: number): Span {
  const start = count(given?.start);
  const end = count(given?.end);
  return { start, end: end > start ? end : start + length };
}

/** A highlight from a stored value; undefined if it cannot be told what it marks. */
export function parseHighlight(value: unknown): Highlight | undefined {
  const given = fields(value);
  const quote = fields(given?.quote);
  const exact = text(quote?.exact, MAX.exact);
  if (!given || typeof given.id !== 'string' || typeof given.article !== 'string' || exact === '')
    return;
  const createdAt = time(given.createdAt) ?? 0;
  return {
    id: given.id as HighlightId,
    article: given.article as ArticleId,
    quote: {
      exact,
      prefix: text(quote?.prefix, MAX.around),
      suffix: text(quote?.suffix, MAX.around),
    },
    position: parsePosition(fields(given.position), exact.length),
    colour: COLOURS.find((colour) => colour === given.colour) ?? 'amber',
    note: parseNote(given.note),
    createdAt,
    changedAt: time(given.changedAt) ?? createdAt,
    deletedAt: time(given.deletedAt),
  };
}
