import { KINDS, Kind } from './characters';

/** What the letters and marks of a text say in any language; counts unless said otherwise. */
export interface Shape {
  /** Words; two characters of a script without spaces count as one. */
  tokens: number;
  letters: number;
  dense: number;
  commas: number;
  /** Commas, ends of sentences, colons, brackets and dashes. */
  marks: number;
  sentences: number;
  quotes: number;
  bars: number;
  capitals: number;
  /** Words all in capitals. */
  shouted: number;
  numbers: number;
  /** Kind of the last character that is no quotation mark. */
  last: number;
  /** Ends like a sentence. */
  isClosed: boolean;
}

/** Reads a text once. */
export const shapeOf = (text: string): Shape => {
  const shape: Shape = {
    tokens: 0,
    letters: 0,
    dense: 0,
    commas: 0,
    marks: 0,
    sentences: 0,
    quotes: 0,
    bars: 0,
    capitals: 0,
    shouted: 0,
    numbers: 0,
    last: 0,
    isClosed: false,
  };
  let words = 0;
  let length = 0;
  let first = 0;
  let uppers = 0;
  const endWord = () => {
    if (length === 0) return;
    words++;
    shape.letters += length;
    if (first === Kind.UPPER) shape.capitals++;
    else if (first === Kind.DIGIT) shape.numbers++;
    if (uppers === length && length > 1) shape.shouted++;
    length = 0;
    uppers = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] ?? 0;
    if (kind >= Kind.LOWER && kind <= Kind.DENSE) {
      if (length === 0) first = kind;
      length++;
      if (kind === Kind.UPPER) uppers++;
      else if (kind === Kind.DENSE) shape.dense++;
      shape.last = kind;
      continue;
    }
    endWord();
    if (code === 32 || code === 10) continue;
    if (kind === Kind.QUOTE) shape.quotes++;
    else {
      shape.last = kind;
      if (kind === Kind.BAR) shape.bars++;
      else if (kind !== Kind.OTHER) shape.marks++;
      if (kind === Kind.COMMA) shape.commas++;
      if (kind === Kind.END && (code > 127 || endsSentence(text, at))) shape.sentences++;
    }
  }
  endWord();
  shape.isClosed = shape.last === Kind.END;
  shape.tokens = words + (shape.dense >> 1);
  return shape;
};

/** A point inside a number or an address ends nothing. */
const endsSentence = (text: string, at: number): boolean => {
  if (at + 1 >= text.length) return true;
  const next = text.charCodeAt(at + 1);
  return next <= 32 || KINDS[next] === Kind.QUOTE;
};

const WORD = /[\p{L}\p{N}_]+/gu;

/** Lower-cased words of a text. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];
