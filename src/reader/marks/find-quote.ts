import search from 'approx-string-match';
import type { Passage, Span } from '../../article';
import { fold, weightOf } from './fold';
import { AROUND } from './passage';

/** A folded quote, and where it began. */
interface Wanted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** A passage that may be the wanted one, and how like it is: each 0 to 1. */
interface Candidate extends Span {
  readonly likeness: number;
  readonly before: number;
  readonly after: number;
}

/** Share of a quote's characters that may have changed. */
const MOST_ERRORS = 0.3;
/** A quote that is longer than this is found by its two ends. */
const LONG = 320;
const END = 128;
/** Evidence in `weightOf` with which a quote stands for itself. */
const TELLING = 24;

/** How like the text just before or after a passage is to what was there, in any place of a little window. */
function likenessOf(window: string, wanted: string): number {
  if (wanted === '') return 0;
  const found = search(window, wanted, Math.floor(wanted.length / 2))[0];
  return found ? 1 - found.errors / wanted.length : 0;
}

/** Letters by which the surroundings may have shifted. */
const SLACK = 8;

function candidateAt(text: string, quote: Wanted, found: Span, errors: number): Candidate {
  const { start, end } = found;
  const { prefix, suffix, exact } = quote;
  return {
    start,
    end,
    likeness: 1 - errors / exact.length,
    before: likenessOf(text.slice(Math.max(0, start - prefix.length - SLACK), start), prefix),
    after: likenessOf(text.slice(end, end + suffix.length + SLACK), suffix),
  };
}

/** Most places that are looked at for one quote or piece of it. */
const MOST_PLACES = 60;

/** Where `piece` stands in `text`: the places from near `start` on, then those from the top. */
function placesOf(text: string, piece: string, start: number): readonly number[] {
  const places = new Set<number>();
  for (const from of [Math.max(0, start - NEAR), 0])
    for (
      let at = text.indexOf(piece, from), count = 0;
      at >= 0 && count < MOST_PLACES;
      at = text.indexOf(piece, at + 1), count++
    )
      places.add(at);
  return [...places];
}

const NEAR = 4000;
const PIECES = 16;
const MOST_WINDOWS = 8;

/**
 * Where a changed quote may begin: pieces of it and of what was around it are looked up as they
 * are, and each vote for a beginning counts. Much faster than to compare at every character.
 */
function beginnings(text: string, quote: Wanted): readonly number[] {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const size = weightOf(quote.exact) > quote.exact.length * 1.5 ? 4 : 8;
  const step = Math.max(2, Math.floor((whole.length - size) / PIECES));
  const votes = new Map<number, { count: number; start: number }>();
  for (let at = 0; at + size <= whole.length; at += step)
    for (const place of placesOf(text, whole.slice(at, at + size), quote.start)) {
      const start = place - at + quote.prefix.length;
      const area = Math.round(start / MARGIN);
      const vote = votes.get(area) ?? { count: 0, start };
      votes.set(area, { ...vote, count: vote.count + 1 });
    }
  const distance = ({ start }: { start: number }) => Math.abs(start - quote.start);
  return [...votes.values()]
    .sort((a, b) => b.count - a.count || distance(a) - distance(b))
    .slice(0, MOST_WINDOWS)
    .map(({ start }) => start);
}

/** The passages from `from` to `to` that are most like the quote, if they are like it at all. */
function likePassages(text: string, quote: Wanted, from: number, to: number): readonly Candidate[] {
  const start = Math.max(0, from);
  const most = Math.floor(quote.exact.length * MOST_ERRORS);
  return search(text.slice(start, Math.max(start, to)), quote.exact, most).map((found) =>
    candidateAt(text, quote, { start: start + found.start, end: start + found.end }, found.errors),
  );
}

/** Letters by which a beginning may be wrong. */
const MARGIN = 48;

function likeAnywhere(text: string, quote: Wanted): readonly Candidate[] {
  const margin = MARGIN + Math.floor(quote.exact.length * MOST_ERRORS);
  return beginnings(text, quote).flatMap((at) =>
    likePassages(text, quote, at - margin, at + quote.exact.length + margin),
  );
}

const samePassages = (text: string, quote: Wanted): readonly Candidate[] =>
  placesOf(text, quote.exact, quote.start).map((start) =>
    candidateAt(text, quote, { start, end: start + quote.exact.length }, 0),
  );

/** Whether there is enough to believe: a short or changed quote needs its surroundings. */
function isBelieved(quote: Wanted, { likeness, before, after }: Candidate): boolean {
  const best = Math.max(before, after);
  const weight = weightOf(quote.exact);
  if (quote.prefix + quote.suffix === '')
    return weight >= TELLING && likeness >= (weight >= 2 * TELLING ? 0.85 : 1);
  if (weight < TELLING)
    return likeness === 1
      ? best > 0.85 || Math.min(before, after) > 0.5
      : weight >= TELLING / 2 && best >= 0.9 && likeness >= 0.75;
  return likeness >= 0.9 || (likeness >= 0.8 && weight >= 2 * TELLING) || best >= 0.6;
}

function bestOf(text: string, quote: Wanted, candidates: readonly Candidate[]): Candidate | null {
  const distance = ({ start }: Span) => Math.abs(start - quote.start) / (text.length || 1);
  const score = (candidate: Candidate): number =>
    0.55 * candidate.likeness +
    0.2 * candidate.before +
    0.2 * candidate.after -
    0.05 * distance(candidate);
  return candidates
    .filter((candidate) => isBelieved(quote, candidate))
    .reduce<Candidate | null>(
      (best, candidate) => (best && score(best) >= score(candidate) ? best : candidate),
      null,
    );
}

/** Characters that a passage can have shifted and still be thought where it was. */
const NEARBY = 400;

/**
 * Of a text that stands twice, one may have changed: what is nearly right in its place goes before
 * what is right elsewhere, but for its surroundings.
 */
function findShort(text: string, quote: Wanted): Candidate | null {
  const distance = ({ start }: Span) => Math.abs(start - quote.start);
  const same = bestOf(text, quote, samePassages(text, quote));
  const isWhole = same !== null && Math.min(same.before, same.after) > 0.9;
  if (same && (isWhole || distance(same) < AROUND)) return same;
  const reach = same ? Math.min(NEARBY, distance(same) / 2) : NEARBY;
  const end = quote.start + quote.exact.length;
  const near = bestOf(text, quote, likePassages(text, quote, quote.start - reach, end + reach));
  return near ?? same ?? bestOf(text, quote, likeAnywhere(text, quote));
}

/** Each end has the rest of the quote on its other side. */
function findLong(text: string, quote: Wanted): Span | null {
  const { exact, start } = quote;
  const head = { ...quote, exact: exact.slice(0, END), suffix: exact.slice(END, END + AROUND) };
  const tail = {
    ...quote,
    exact: exact.slice(-END),
    prefix: exact.slice(-END - AROUND, -END),
    start: start + exact.length - END,
  };
  const first = findShort(text, head);
  const last = findShort(text, tail);
  if (!first || !last) return null;
  const share = (last.end - first.start) / exact.length;
  return share > 0.5 && share < 2 ? { start: first.start, end: last.end } : null;
}

/**
 * Where a quote stands in a folded text that may have changed since: where it was, else where it
 * stands as it was, else at the passage most like it; null where nothing is like it enough. The
 * weights of quote and surroundings are those of Hypothesis; the search is Myers' bit-parallel one.
 */
export function findQuote(text: string, { quote: given, position }: Passage): Span | null {
  const quote: Wanted = {
    exact: fold(given.exact),
    prefix: fold(given.prefix),
    suffix: fold(given.suffix),
    start: position.start,
  };
  const { exact, start } = quote;
  if (exact === '') return null;
  if (text.startsWith(exact, start)) {
    const there = candidateAt(text, quote, { start, end: start + exact.length }, 0);
    if (there.before > 0.9 && there.after > 0.9) return there;
  }
  return exact.length > LONG ? findLong(text, quote) : findShort(text, quote);
}
