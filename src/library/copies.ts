import { SHINGLE, shinglesOf, wordsIn } from './fingerprint';
import { fold } from './text';

/** What two saved articles are compared by. */
export interface Compared {
  readonly title: string;
  readonly text: string;
}

/** Least share of shingles that two copies have in common: their resemblance. */
const LEAST_ALIKE = 0.8;
/** A block of fewer words may be what a site puts in and around its articles. */
const PARAGRAPH = 25;
/** So many words at the beginning and the end of the article proper say who wrote where and when. */
const DATELINE = 8;
/** One word in so many may be another, as editors correct. */
const WORDS_PER_EDIT = 250;

interface Body {
  readonly words: readonly string[];
  readonly shingles: readonly number[];
  /** Where each shingle stands first. */
  readonly places: ReadonlyMap<number, number>;
  /** Where blocks begin, and the end of the last one. */
  readonly edges: ReadonlySet<number>;
  /** The article proper: its first to its last long block. */
  readonly from: number;
  readonly to: number;
}

function bodyOf(text: string): Body {
  const blocks = text.split(/\n{2,}/).map(wordsIn);
  const starts = [0];
  for (const { length } of blocks) starts.push((starts.at(-1) ?? 0) + length);
  const words = blocks.flat();
  const shingles = shinglesOf(words);
  const isLong = (block: readonly string[]): boolean => block.length >= PARAGRAPH;
  const [first, last] = [blocks.findIndex(isLong), blocks.findLastIndex(isLong)];
  return {
    words,
    shingles,
    places: new Map(shingles.map((shingle, at) => [shingle, at] as const).reverse()),
    edges: new Set(starts),
    from: first < 0 ? 0 : (starts[first] ?? 0),
    to: last < 0 ? words.length : (starts[last + 1] ?? words.length),
  };
}

/** Share of all shingles that stand in both texts. */
function resemblance(a: Body, b: Body): number {
  let both = 0;
  for (const shingle of a.places.keys()) if (b.places.has(shingle)) both++;
  return both / Math.max(1, a.places.size + b.places.size - both);
}

/** For each word of `a`, whether a shingle that holds it stands in `b` too. */
function commonWords(a: Body, b: Body): readonly boolean[] {
  const common: boolean[] = Array(a.words.length).fill(false);
  a.shingles.forEach((shingle, at) => {
    if (b.places.has(shingle)) common.fill(true, at, at + SHINGLE);
  });
  return common;
}

type Run = readonly [start: number, end: number];

/** The run of words from `start` on that only this text has. */
function ownRun(common: readonly boolean[], start: number): Run {
  const end = common.indexOf(true, start);
  return [start, end < 0 ? common.length : end];
}

/** Passages of `a` and what stands for each in `b`, after the same words. */
function* replacements(a: Body, b: Body): Generator<readonly [Run, Run]> {
  const [inA, inB] = [commonWords(a, b), commonWords(b, a)];
  for (let at = inA.indexOf(false); at >= 0; ) {
    const run = ownRun(inA, at);
    const before = at === 0 ? -SHINGLE : b.places.get(a.shingles[at - SHINGLE] ?? -1);
    if (before !== undefined) yield [run, ownRun(inB, before + SHINGLE)];
    at = inA.indexOf(false, run[1]);
  }
}

/** Blocks of their own, too short for a paragraph: an advertisement, a caption, a link. */
const isAside = ({ edges }: Body, [start, end]: Run): boolean =>
  edges.has(start) && edges.has(end) && end - start < PARAGRAPH;

/** The part of a run that is not what a site puts around its articles. */
const within = ({ from, to }: Body, [start, end]: Run): Run => [
  Math.max(start, from + DATELINE),
  Math.min(end, to - DATELINE),
];

/** Words of one passage that the other does not have. */
function lacking(from: Body, [start, end]: Run, other: Body, run: Run): readonly string[] {
  const there = new Set(other.words.slice(...run).map(fold));
  return from.words.slice(start, Math.max(start, end)).filter((word) => !there.has(fold(word)));
}

const NUMBER = /\p{N}/u;
const NAME = /^\p{Lu}/u;

/** How many words another word stands for; infinite where a number or a name is another. */
function editsIn(a: Body, runA: Run, b: Body, runB: Run): number {
  const sides = [lacking(a, within(a, runA), b, runB), lacking(b, within(b, runB), a, runA)];
  const both = (pattern: RegExp) =>
    sides.every((words) => words.some((word) => pattern.test(word)));
  if (both(NUMBER)) return Number.POSITIVE_INFINITY;
  if (isAside(a, runA) && isAside(b, runB)) return 0;
  if (both(NAME)) return Number.POSITIVE_INFINITY;
  return Math.min(...sides.map((words) => words.length));
}

const numbersIn = (text: string): readonly string[] => text.match(/\p{N}+/gu) ?? [];

/** Titles that count differently belong to parts of a series, or to other days. */
function countsOn(a: string, b: string): boolean {
  const [inA, inB] = [numbersIn(a), numbersIn(b)];
  return inA.some((n) => !inB.includes(n)) && inB.some((n) => !inA.includes(n));
}

/**
 * Whether two texts are the same article, as sites copy it: with other things around it and between
 * its paragraphs. Where one text has another number or name in the place of one, as those do that a
 * template makes, it is another article: a wrong merge would lose a text.
 */
export function isCopy(a: Compared, b: Compared): boolean {
  if (countsOn(a.title, b.title)) return false;
  const [bodyA, bodyB] = [bodyOf(a.text), bodyOf(b.text)];
  if (resemblance(bodyA, bodyB) < LEAST_ALIKE) return false;
  let edits = 0;
  for (const [runA, runB] of replacements(bodyA, bodyB)) edits += editsIn(bodyA, runA, bodyB, runB);
  return edits <= Math.max(1, bodyA.words.length / WORDS_PER_EDIT);
}
