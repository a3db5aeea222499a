import type { Segmentation } from './block';
import type { Clues } from './clues';
import {
  areaScore,
  bestKept,
  doubtAsides,
  fillGaps,
  isDiscussed,
  keepAttached,
  likeliestArea,
  withRoot,
} from './decode';
import { FEATURES } from './features';
import { keepForms } from './forms';
import { GROUP_NAMES, groupsInMasks } from './lexicon';
import { NEAR_NAMES } from './nearness';
import { segment } from './segment';
import { createScore } from './trees';
import { viewOf } from './view';
import weights from './weights.json' with { type: 'json' };

/** What the model makes of a page. */
export interface Reading {
  readonly segmentation: Segmentation;
  /** Per block the chance that it belongs to the article, 0 to 1. */
  readonly chances: Float32Array;
  readonly kept: readonly boolean[];
  readonly outside: ReadonlySet<Element>;
  /** The posts of a discussion are what is read. */
  readonly isDiscussion: boolean;
  /** What says who wrote each of its posts, and when; no rule is asked about it. */
  readonly heads: ReadonlySet<Element>;
  /** Who wrote its first post. */
  readonly author: string | null;
}

const score = createScore(weights);
/** What is no word about nearness has a function of its own. */
const features = weights.features.flatMap((name, at) =>
  NEAR_NAMES.includes(name) ? [] : [{ at, of: FEATURES[name] ?? (() => 0) }],
);
/** Half of the features are how near something is: places in a row, and in what `nearness` says. */
const nears = weights.features.flatMap((name, at) =>
  NEAR_NAMES.includes(name) ? [{ at, near: NEAR_NAMES.indexOf(name) }] : [],
);
/** The groups of names that anything asks about. */
const groups = GROUP_NAMES.reduce(
  (mask, name, group) => (weights.features.includes(`names ${name}`) ? mask | (1 << group) : mask),
  groupsInMasks(),
);

/**
 * Cuts a prepared page into blocks and says of each whether it belongs to the article; what stands
 * `outside` does not.
 */
export const read = (document: Document, clues: Clues, outside: ReadonlySet<Element>): Reading => {
  const segmentation = segment(document.body, groups);
  return decide(segmentation, chancesOf(segmentation, clues), outside);
};

/** Chooses what to keep from the chances of all blocks, which are changed to 0 for those outside. */
export const decide = (
  segmentation: Segmentation,
  chances: Float32Array,
  suspected: ReadonlySet<Element>,
): Reading => {
  const isDiscussion = isDiscussed(segmentation, chances);
  const outside = isDiscussion ? new Set<Element>() : suspected;
  for (const { element, first, last } of segmentation.areas)
    if (first >= 0 && outside.has(element)) chances.fill(0, first, last + 1);
  doubtAsides(segmentation, chances);
  const tokens = segmentation.blocks.map((block) => block.tokens);
  const scoreOf = areaScore(tokens, chances);
  const likely = withRoot(chances, likeliestArea(segmentation, scoreOf), scoreOf);
  const kept = bestKept(tokens, likely);
  fillGaps(kept, likely);
  keepAttached(segmentation, kept, likely);
  keepForms(segmentation, kept, likely);
  return { segmentation, chances, kept, outside, isDiscussion, heads: new Set(), author: null };
};

const chancesOf = (segmentation: Segmentation, clues: Clues): Float32Array => {
  const view = viewOf(segmentation, clues);
  const row = new Float32Array(weights.features.length);
  const chances = new Float32Array(segmentation.blocks.length);
  for (const block of segmentation.blocks) {
    const nearness = view.nearness(block.area);
    for (const { at, near } of nears) row[at] = nearness[near] ?? 0;
    for (const { at, of } of features) row[at] = of(block, view);
    chances[block.index] = score(row, 0);
  }
  return chances;
};
