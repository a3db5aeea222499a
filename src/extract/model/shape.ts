import { isPlain } from '../letters';
import { KINDS, Kind } from './characters';

/** What the letters and marks of a text say in any language; counts unless said otherwise. */
export interface Shape {
  /** Words; two characters of a script without spaces count as one. */
  tokens: number;
  letters: number;
  dense: number;
  commas: number;
  /** Words all in capitals. */
  shouted: number;
  /** Kind of the last character that is no quotation mark. */
  last: number;
  /** Ends like a sentence. */
  isClosed: boolean;
}

const SPACE = 32;

/** Reads a text once. */
export const shapeOf = (text: string): Shape => {
  const shape: Shape = {
    tokens: 0,
    letters: 0,
    dense: 0,
    commas: 0,
    shouted: 0,
    last: 0,
    isClosed: false,
  };
  let words = 0;
  let length = 0;
  let uppers = 0;
  let last = 0;
  // One step more than there are characters: it ends the last word.
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    const kind = KINDS[code] ?? 0;
    if (kind >= Kind.LOWER && kind <= Kind.DENSE) {
      length++;
      if (kind === Kind.UPPER) uppers++;
      else if (kind === Kind.DENSE) shape.dense++;
      last = kind;
      continue;
    }
    if (length > 0) {
      words++;
      shape.letters += length;
      if (uppers === length && length > 1) shape.shouted++;
      length = 0;
      uppers = 0;
    }
    if (code === SPACE || code === 10) continue;
    if (kind !== Kind.QUOTE) last = kind;
    if (kind === Kind.COMMA) shape.commas++;
  }
  shape.last = last;
  shape.isClosed = last === Kind.END;
  shape.tokens = words + (shape.dense >> 1);
  return shape;
};

const WORD = () => /[\p{L}\p{N}_]+/gu;
const PLAIN_WORD = /[a-z\d_]+/g;

/** Lower-cased words of a text. */
export const wordsOf = (text: string): readonly string[] => {
  const small = text.toLowerCase();
  return small.match(isPlain(small) ? PLAIN_WORD : WORD()) ?? [];
};
