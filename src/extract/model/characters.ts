/** Kinds of characters; one byte each, so that a page's text is read in a single pass. */
export const Kind = {
  OTHER: 0,
  LOWER: 1,
  UPPER: 2,
  DIGIT: 3,
  /** Scripts that put no space between words. */
  DENSE: 4,
  COMMA: 5,
  END: 6,
  QUOTE: 7,
} as const;

/** First code of a range and what it holds up to the next one. */
const RANGES: readonly (readonly [number, number])[] = [
  [0, Kind.OTHER],
  [48, Kind.DIGIT],
  [58, Kind.OTHER],
  [65, Kind.UPPER],
  [91, Kind.OTHER],
  [97, Kind.LOWER],
  [123, Kind.OTHER],
  [0xc0, Kind.LOWER],
  [0xe00, Kind.DENSE],
  [0xe80, Kind.LOWER],
  [0x2000, Kind.OTHER],
  [0x2c00, Kind.LOWER],
  [0x3000, Kind.OTHER],
  [0x3040, Kind.DENSE],
  [0xa000, Kind.LOWER],
  [0xac00, Kind.DENSE],
  [0xd7b0, Kind.OTHER],
  [0xf900, Kind.LOWER],
  [0xfe00, Kind.OTHER],
  [0xfe70, Kind.LOWER],
  [0xff00, Kind.OTHER],
];

const SINGLE: readonly (readonly [number, string])[] = [
  [Kind.LOWER, '_'],
  [Kind.OTHER, '×÷'],
  [Kind.COMMA, ',;،、，؛'],
  [Kind.END, '.!?…。！？।؟'],
  [Kind.QUOTE, '"“”„«»‹›\'’‘」』'],
];

/** Latin, Greek, Cyrillic and Armenian tell capitals from small letters; the table needs no others. */
const CASED: readonly (readonly [number, number])[] = [
  [0xc0, 0x590],
  [0x1e00, 0x2000],
];

/** The kind of each UTF-16 code unit. */
export const KINDS: Uint8Array = new Uint8Array(0x10000);

RANGES.forEach(([start, kind], index) => {
  KINDS.fill(kind, start, RANGES[index + 1]?.[0] ?? KINDS.length);
});
/** The one letter whose small form is two characters. */
const DOTTED = '\u0130';
for (const [start, end] of CASED) {
  const letters = String.fromCharCode(
    ...Array.from({ length: end - start }, (_, at) => start + at),
  );
  const small = letters.replace(DOTTED, 'i').toLowerCase();
  for (let at = 0; at < letters.length; at++)
    if (letters.charCodeAt(at) !== small.charCodeAt(at)) KINDS[start + at] = Kind.UPPER;
}
for (const [kind, characters] of SINGLE)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
