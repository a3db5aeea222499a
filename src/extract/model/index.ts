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
const features = weights.features.map((name) => FEATURES[name] ?? (() => 0));
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
  const row = new Float32Array(features.length);
  return Float32Array.from(segmentation.blocks, (block) => {
    for (let index = 0; index < features.length; index++)
      row[index] = features[index]?.(block, view) ?? 0;
    return score(row, 0);
  });
};
