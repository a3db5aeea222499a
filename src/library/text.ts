/** Letters that carry marks in Latin, Greek, Cyrillic and Vietnamese. */
const MARKED = /[\u00c0-\u024f\u0370-\u04ff\u1e00-\u1fff]/g;

/** Most texts need none of what follows, and testing is much faster than replacing. */
const isPlain = (text: string): boolean => !/[^\s!-~]/.test(text);

/** Letters and their marks in one character, so that the same word is always written the same way. */
export const compose = (text: string): string => (isPlain(text) ? text : text.normalize('NFC'));

/** Text as it is compared: without case and accents, and just as long as before, so that places agree. */
export const fold = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text
        .replaceAll('İ', 'I')
        .toLowerCase()
        .replace(MARKED, (letter) => letter.normalize('NFD').charAt(0))
        .replace(/[‘’ʼ]/g, "'")
        .replace(/[‐‑–—]/g, '-');

/** Where any of `words` stands in `text`: begin and end, in order, not overlapping. */
export function matches(
  text: string,
  words: readonly string[],
): readonly (readonly [number, number])[] {
  const folded = fold(text);
  const found: [number, number][] = [];
  for (let at = 0; at < folded.length; ) {
    const next = words
      .map((word) => [folded.indexOf(word, at), word.length] as const)
      .filter(([start]) => start >= 0)
      .sort(([a, long], [b, longer]) => a - b || longer - long)[0];
    if (!next) break;
    found.push([next[0], next[0] + next[1]]);
    at = next[0] + next[1];
  }
  return found;
}

/** Characters before what was found: few, as a narrow list shows two short lines of a passage. */
const LEAD = 28;

/** A passage of `text`, one line, around the place `at`. */
export function passageAt(text: string, at: number): string {
  const from = at < LEAD ? 0 : text.indexOf(' ', at - LEAD) + 1 || at;
  const start = Math.min(from, at);
  const passage = text.slice(start, start + 240).replace(/\s+/g, ' ');
  return `${start > 0 ? '… ' : ''}${passage}`;
}
