import type { Span } from './sentences';

/** What a voice would stumble over, and no one sees. */
const UNHEARD = /[\u00ad\u200b\u2060\ufeff]/g;

/** What a voice is given of a stretch of text. */
export const spokenText = (text: string): string => text.replace(UNHEARD, '');

/** Where the character at `spoken` of `spokenText(text)` stands in `text`. */
export function writtenIndex(text: string, spoken: number): number {
  let left = spoken;
  let index = 0;
  for (; index < text.length && left > 0; index++) if (spokenText(text[index] ?? '') !== '') left--;
  while (index < text.length && spokenText(text[index] ?? '') === '') index++;
  return index;
}

/** Where a voice may breathe within a sentence, best first. */
const BREATHS = [/[;:—–,、，；]\s*/g, /\s+/g];

/** Characters of one utterance for a voice of this machine: no sentence a writer means is longer. */
const LONGEST = 600;

/**
 * How many characters may be given to a voice at once. Online voices of Chromium break off after
 * 15 seconds without a word, and speak about 15 characters in a second.
 */
export const longestPiece = (isOnline: boolean, rate: number): number =>
  isOnline ? Math.min(LONGEST, Math.round(150 * rate)) : LONGEST;

/** The first piece of `span` that is no longer than `longest` characters. */
export function firstPiece(text: string, span: Span, longest: number): Span {
  if (span.end - span.start <= longest) return span;
  const piece = text.slice(span.start, span.start + longest);
  for (const breath of BREATHS) {
    const last = [...piece.matchAll(breath)].at(-1);
    if (last && last.index > longest / 3)
      return { start: span.start, end: span.start + last.index + last[0].length };
  }
  return { start: span.start, end: span.start + longest };
}

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’\u00ad\u200b-]*/uy;

/** The word that begins at `index`; of scripts without spaces, `length` characters where it is known. */
export function wordAt(text: string, index: number, length = 0): Span {
  if (length > 0) return { start: index, end: Math.min(text.length, index + length) };
  WORD.lastIndex = index;
  const [word = ''] = WORD.exec(text) ?? [];
  return { start: index, end: index + word.length };
}
