import { compose, fold } from './text';

/** Words in a shingle. */
export const SHINGLE = 5;
/** Values in a fingerprint. */
const VALUES = 8;
/** Of a shorter text too little is known to tell its copies from its like. */
const FEWEST_WORDS = 40;

/** Scripts that put no spaces between words: there each character counts as one. */
const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as written, without punctuation. */
export const wordsIn = (text: string): readonly string[] => compose(text).match(WORD) ?? [];

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Spreads neighbouring hashes over all 32 bits (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of each run of five words, in order; case and accents make no difference. */
export function shinglesOf(words: readonly string[]): readonly number[] {
  const hashes = words.map((word) => hashOf(fold(word)));
  return Array.from({ length: Math.max(0, hashes.length - SHINGLE + 1) }, (_, at) => {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++)
      hash = Math.imul(hash, 31) + (hashes[next] ?? 0);
    return mix(hash);
  });
}

/**
 * The smallest hashes of the text's shingles; texts that agree for the most part share some of them
 * (bottom-k sketch: Broder, "On the resemblance and containment of documents", 1997).
 */
export function fingerprint(text: string): readonly string[] {
  const words = wordsIn(text);
  if (words.length < FEWEST_WORDS) return [];
  return Array.from(new Set(shinglesOf(words)))
    .sort((a, b) => a - b)
    .slice(0, VALUES)
    .map((hash) => hash.toString(36));
}
