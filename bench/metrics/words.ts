/** How much two texts share, as shares of everything either of them says: they add up to 1. */
export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missing: number;
}

/** Precision and recall of one page, and their harmonic mean. */
export interface Match {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const WORD = /[\p{L}\p{N}_]+/gu;
const SHINGLE = 4;

/** Runs of letters, digits and underscores: Python's `\w+`, which both benchmarks count by. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

const counts = (items: readonly string[]): ReadonlyMap<string, number> => {
  const bag = new Map<string, number>();
  for (const item of items) bag.set(item, (bag.get(item) ?? 0) + 1);
  return bag;
};

/** All runs of four words; a shorter text is one run. */
const shinglesOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  if (words.length === 0) return new Map();
  const length = Math.max(1, words.length - SHINGLE + 1);
  return counts(Array.from({ length }, (_, i) => words.slice(i, i + SHINGLE).join('\u0001')));
};

/**
 * Overlap in runs of four words, repetitions counted, case kept: the page measure of
 * scrapinghub/article-extraction-benchmark (`evaluate.py`, `string_shingle_matching`).
 */
export const shingleOverlap = (truth: readonly string[], got: readonly string[]): Overlap => {
  const wanted = shinglesOf(truth);
  const found = shinglesOf(got);
  let both = 0;
  let extra = 0;
  let missing = 0;
  for (const [shingle, count] of wanted) {
    const other = found.get(shingle) ?? 0;
    both += Math.min(count, other);
    missing += Math.max(0, count - other);
  }
  for (const [shingle, count] of found) extra += Math.max(0, count - (wanted.get(shingle) ?? 0));
  const all = both + extra + missing || 1;
  return { both: both / all, extra: extra / all, missing: missing / all };
};

/**
 * Precision and recall of the words, repetitions counted, case folded: the page measure of WCXB
 * (Murrough-Foley/web-content-extraction-benchmark, `word_level_f1`).
 */
export const wordMatch = (truth: string, got: string): Match => {
  const wanted = wordsOf(truth.toLowerCase());
  const found = wordsOf(got.toLowerCase());
  if (wanted.length === 0 && found.length === 0) return { precision: 1, recall: 1, f1: 1 };
  if (wanted.length === 0 || found.length === 0) return { precision: 0, recall: 0, f1: 0 };
  const bag = counts(wanted);
  let both = 0;
  for (const [word, count] of counts(found)) both += Math.min(count, bag.get(word) ?? 0);
  const precision = both / found.length;
  const recall = both / wanted.length;
  return { precision, recall, f1: harmonicMean(precision, recall) };
};

/** 0 when both are. */
export const harmonicMean = (a: number, b: number): number =>
  a + b === 0 ? 0 : (2 * a * b) / (a + b);

/** Whether both texts are the same words in the same order. */
export const isSameText = (truth: readonly string[], got: readonly string[]): boolean =>
  truth.length === got.length && truth.every((word, i) => word === got[i]);
