import type { Area, Block, Segmentation } from './block';
import { POSTS } from './lexicon';

/** Log-odds that standing inside and outside the root is worth. */
const INSIDE = 0.4;
const OUTSIDE = -1.5;
/** How soon areas around the root count as outside, by the share of its expected F1 that they lose. */
const STEEP = 3;
/** Blocks between kept ones need no more than this to stay, up to so many in a row. */
const MIN_IN_GAP = 0.15;
const MAX_GAP = 3;

/** Share of the likely text in posts that makes a page a discussion. */
const MOST = 0.8;

/** Whether nearly all that the model takes for the article stands in posts, as their names say. */
export const isDiscussed = ({ blocks }: Segmentation, chances: Float32Array): boolean => {
  let all = 0;
  let posted = 0;
  for (const { index, area, tokens } of blocks) {
    const likely = tokens * (chances[index] ?? 0);
    all += likely;
    if (isPost(area)) posted += likely;
  }
  return posted > MOST * all;
};

const isPost = (area: Area): boolean => {
  for (let at: Area | null = area; at; at = at.parent) if (at.mask & POSTS) return true;
  return false;
};

/** What a chance is worth in a part of the page that by its element is no main text. */
const ASIDE = 0.6;
const SURE = 0.9;

/** Lowers the chances in sidebars, footers and menus, unless the model is sure. */
export const doubtAsides = ({ blocks }: Segmentation, chances: Float32Array): void => {
  for (const { index, area } of blocks)
    if (area.isApart && !area.isThread && (chances[index] ?? 0) < SURE)
      chances[index] = ASIDE * (chances[index] ?? 0);
};

/** The area whose text would score the best expected F1 if all of it were kept. */
export const likeliestArea = (
  { areas, root }: Segmentation,
  score: (area: Area) => number,
): Area => {
  let best = root;
  let bestScore = -1;
  for (const area of areas) {
    if (area.first < 0) continue;
    const own = score(area);
    if (own >= bestScore) {
      bestScore = own;
      best = area;
    }
  }
  return best;
};

/** Half the expected F1 of an area that is kept as a whole. */
export const areaScore = (
  tokens: readonly number[],
  chances: Float32Array,
): ((area: Area) => number) => {
  const sums = prefixSums(tokens, chances);
  const all = sums[tokens.length] ?? 0;
  return ({ first, last, tokens: own }) =>
    ((sums[last + 1] ?? 0) - (sums[first] ?? 0)) / (own + all);
};

const prefixSums = (tokens: readonly number[], chances: Float32Array): Float64Array => {
  const sums = new Float64Array(tokens.length + 1);
  tokens.forEach((count, index) => {
    sums[index + 1] = (sums[index] ?? 0) + count * (chances[index] ?? 0);
  });
  return sums;
};

/**
 * Raises the chances inside the root and lowers them outside: after it the less, the better the
 * smallest area that holds both would do as the root.
 */
export const withRoot = (
  chances: Float32Array,
  root: Area,
  score: (area: Area) => number,
): Float32Array => {
  const worth = new Float64Array(chances.length);
  const areas = [root];
  for (let area = root.parent; area; area = area.parent) areas.unshift(area);
  for (const area of areas) {
    const lost = 1 - score(area) / (score(root) || 1);
    worth.fill(
      area === root ? INSIDE : OUTSIDE * Math.min(1, STEEP * lost),
      area.first,
      area.last + 1,
    );
  }
  worth.fill(OUTSIDE, 0, Math.max(0, root.first));
  return chances.map((chance, index) => {
    const bounded = Math.min(0.9999, Math.max(0.0001, chance));
    const odds = (bounded / (1 - bounded)) * Math.exp(worth[index] ?? 0);
    return odds / (1 + odds);
  });
};

/**
 * The blocks to keep for the best expected F1 over tokens: in order of their chance, as long as the
 * expectation rises. That is a threshold at half of the F1 reached.
 */
export const bestKept = (tokens: readonly number[], chances: Float32Array): boolean[] => {
  const order = [...chances.keys()].sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  let all = 0;
  for (const index of order) all += (chances[index] ?? 0) * (tokens[index] ?? 0);
  let hit = 0;
  let kept = 0;
  let best = 0;
  let cut = 1;
  for (const index of order) {
    hit += (chances[index] ?? 0) * (tokens[index] ?? 0);
    kept += tokens[index] ?? 0;
    const score = hit / (kept + all);
    if (score > best + 1e-9) {
      best = score;
      cut = chances[index] ?? 0;
    }
  }
  return Array.from(chances, (chance) => chance >= cut);
};

/** Keeps short runs of uncertain blocks between kept ones. */
export const fillGaps = (kept: boolean[], chances: Float32Array): void => {
  let last = -1;
  for (let index = 0; index < kept.length; index++) {
    if (!kept[index]) continue;
    const gap = index - last - 1;
    if (last >= 0 && gap > 0 && gap <= MAX_GAP) {
      const isFit = chances.subarray(last + 1, index).every((chance) => chance >= MIN_IN_GAP);
      if (isFit) kept.fill(true, last + 1, index);
    }
    last = index;
  }
};

/** Below this chance a heading is none of the text that it stands above. */
const MIN_HEADING = 0.05;
/** The same of a list that the text announces. */
const MIN_ANNOUNCED = 0.1;

/** Keeps the headings of kept text and the lists that kept text announces. */
export const keepAttached = (
  { blocks }: Segmentation,
  kept: boolean[],
  chances: Float32Array,
): void => {
  for (const { index, area, text } of [...blocks].reverse()) {
    const isAbove = kept[index + 1] && blocks[index + 1]?.area.parent === area.parent;
    if (/^h[2-6]$/.test(area.name) && isAbove && (chances[index] ?? 0) >= MIN_HEADING)
      kept[index] = true;
    if (kept[index] && /[:：]$/.test(text)) keepList(blocks, index + 1, kept, chances);
  }
};

const keepList = (
  blocks: readonly Block[],
  from: number,
  kept: boolean[],
  chances: Float32Array,
): void => {
  const list = blocks[from]?.area.parent;
  if (!list || !/^(?:ul|ol|dl)$/.test(list.name) || list.first !== from) return;
  const inside = chances.subarray(list.first, list.last + 1);
  if (inside.every((chance) => chance >= MIN_ANNOUNCED)) kept.fill(true, list.first, list.last + 1);
};
