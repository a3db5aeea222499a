import type { BodyScore, Score } from './score';
import { harmonicMean, type Overlap } from './words';

/** The figures of many pages; null where no page of them tells. */
export interface Summary {
  readonly pages: number;
  readonly errors: number;
  readonly empty: number;
  readonly body: BodySummary | null;
  readonly snippets: {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  } | null;
  readonly title: number | null;
  readonly author: number | null;
  readonly date: number | null;
  /** Pages that were offered as an article; null for extractors that always answer. */
  readonly offered: number | null;
}

export interface BodySummary {
  readonly pages: number;
  readonly shinglePrecision: number;
  readonly shingleRecall: number;
  readonly shingleF1: number;
  /** Share of pages whose words are exactly right. */
  readonly exact: number;
  /** Both without captions. */
  readonly bareF1: number;
  readonly bareExact: number;
  readonly wordPrecision: number;
  readonly wordRecall: number;
  readonly wordF1: number;
  /** Pages with a word F1 under .8 and under .5. */
  readonly under80: number;
  readonly under50: number;
}

/** Sums up scores as the benchmarks do that the measures come from. */
export const summarize = (scores: readonly Score[]): Summary => ({
  pages: scores.length,
  errors: scores.filter(({ error }) => error !== null).length,
  empty: scores.filter(({ isEmpty }) => isEmpty).length,
  body: summarizeBodies(scores.flatMap(({ body }) => body ?? [])),
  snippets: summarizeSnippets(scores),
  title: shareOf(scores.flatMap(({ title }) => title ?? [])),
  author: shareOf(scores.flatMap(({ author }) => author ?? [])),
  date: shareOf(scores.flatMap(({ date }) => date ?? [])),
  offered: scores.every(({ isOffered }) => isOffered === null)
    ? null
    : scores.filter(({ isOffered }) => isOffered).length,
});

/**
 * Shingles: means of precision over pages with output and of recall over pages with truth, F1 of
 * the two means (article-extraction-benchmark). Words: means over all pages, of F1 too (WCXB).
 */
const summarizeBodies = (bodies: readonly BodyScore[]): BodySummary | null => {
  if (bodies.length === 0) return null;
  const shingles = bodies.map(({ shingles }) => shingles);
  const { precision, recall } = meansOf(shingles);
  const bare = meansOf(bodies.map(({ bare }) => bare.shingles));
  const f1s = bodies.map(({ words }) => words.f1);
  return {
    pages: bodies.length,
    shinglePrecision: precision,
    shingleRecall: recall,
    shingleF1: harmonicMean(precision, recall),
    exact: mean(bodies.map(({ isExact }) => Number(isExact))),
    bareF1: harmonicMean(bare.precision, bare.recall),
    bareExact: mean(bodies.map(({ bare }) => Number(bare.isExact))),
    wordPrecision: mean(bodies.map(({ words }) => words.precision)),
    wordRecall: mean(bodies.map(({ words }) => words.recall)),
    wordF1: mean(f1s),
    under80: f1s.filter((f1) => f1 < 0.8).length,
    under50: f1s.filter((f1) => f1 < 0.5).length,
  };
};

const meansOf = (overlaps: readonly Overlap[]) => ({
  precision: mean(overlaps.flatMap(({ both, extra }) => shareOfSum(both, extra))),
  recall: mean(overlaps.flatMap(({ both, missing }) => shareOfSum(both, missing))),
});

/** Nothing of nothing has no share, and is left out of the mean. */
const shareOfSum = (part: number, rest: number): readonly number[] =>
  part + rest > 0 ? [part / (part + rest)] : [];

/** F1 over all snippets of all pages: trafilatura's `comparison.py`. */
const summarizeSnippets = (scores: readonly Score[]): Summary['snippets'] => {
  const snippets = scores.flatMap(({ snippets }) => snippets ?? []);
  if (snippets.length === 0) return null;
  const sum = (of: 'wanted' | 'wantedFound' | 'unwantedFound') =>
    snippets.reduce((total, score) => total + score[of], 0);
  const found = sum('wantedFound');
  const precision = found / (found + sum('unwantedFound')) || 0;
  const recall = found / sum('wanted') || 0;
  return { precision, recall, f1: harmonicMean(precision, recall) };
};

const shareOf = (answers: readonly boolean[]): number | null =>
  answers.length === 0 ? null : mean(answers.map(Number));

/** 0 for no values. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value that the share `q` of all values does not exceed. Throws for no values. */
export const percentile = (values: readonly number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)];
  if (value === undefined) throw new Error('No values have no percentile.');
  return value;
};
