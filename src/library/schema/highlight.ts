import {
  type ArticleId,
  COLOURS,
  type Colour,
  type HighlightId,
  type Passage,
  type Span,
} from '../../article';
import { parseNote } from './tags';
import { count, type Fields, fields, time } from './values';

export { COLOURS, type Colour, type HighlightId, type Quote, type Span } from '../../article';

/** A marked passage of a saved article. Times are milliseconds since 1970. */
export interface Highlight extends Passage {
  readonly id: HighlightId;
  readonly article: ArticleId;
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

/** A passage from any value; undefined where it holds no words. */
export function parsePassage(value: unknown): Passage | undefined {
  const given = fields(value);
  const quote = fields(given?.quote);
  const exact = text(quote?.exact, MAX.exact);
  if (exact.trim() === '') return;
  return {
    quote: {
      exact,
      prefix: text(quote?.prefix, MAX.around),
      suffix: text(quote?.suffix, MAX.around),
    },
    position: parsePosition(fields(given?.position), exact.length),
  };
}

/** A colour from any value: the first where it is none. */
export const parseColour = (value: unknown): Colour =>
  COLOURS.find((colour) => colour === value) ?? COLOURS[0];

/** A highlight from a stored value; undefined if it cannot be told what it marks. */
export function parseHighlight(value: unknown): Highlight | undefined {
  const given = fields(value);
  const passage = parsePassage(value);
  if (!given || !passage || typeof given.id !== 'string' || typeof given.article !== 'string')
    return;
  const createdAt = time(given.createdAt) ?? 0;
  return {
    ...passage,
    id: given.id as HighlightId,
    article: given.article as ArticleId,
    colour: parseColour(given.colour),
    note: parseNote(given.note),
    createdAt,
    changedAt: time(given.changedAt) ?? createdAt,
    deletedAt: time(given.deletedAt),
  };
}
