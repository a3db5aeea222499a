import type { Reading } from '../model';
import type { Area } from '../model/block';
import { commonAncestor } from './ancestor';
import type { Body } from './body';

/** The body that is left when of all blocks only the kept ones stay; null when none does. */
export const bodyOf = (reading: Reading): Body | null => {
  const { segmentation, kept, outside, isDiscussion, heads, author } = reading;
  const elements = new Set<Element>();
  for (const block of segmentation.blocks) if (kept[block.index]) elements.add(block.area.element);
  const root = commonAncestor(elements);
  if (!root) return null;
  return {
    root,
    kept: elements,
    dropped: droppedOf(reading),
    outside,
    isThread: isDiscussion,
    heads,
    author,
    reading,
  };
};

/** Everything in which no block is kept; what stands outside has a reason of its own. */
const droppedOf = (reading: Reading): NonNullable<Body['dropped']> => {
  const { segmentation, chances, kept, outside } = reading;
  const counts = new Uint32Array(kept.length + 1);
  kept.forEach((isKept, index) => {
    counts[index + 1] = (counts[index] ?? 0) + (isKept ? 1 : 0);
  });
  const isEmptied = ({ first, last }: Area) => first >= 0 && counts[last + 1] === counts[first];
  const isStray = ({ first, at }: Area) => first < 0 && !kept[at - 1] && !kept[at];
  const dropped = new Map<Element, Area>();
  const apart = new Set<Area | null>();
  for (const area of segmentation.areas)
    if (outside.has(area.element) || apart.has(area.parent)) apart.add(area);
    else if (isEmptied(area) || isStray(area)) dropped.set(area.element, area);
  const get = (element: Element) => {
    const area = dropped.get(element);
    return area && meanChance(area, chances);
  };
  // The chances of most are never asked for: they go with what they stand in.
  return { has: (element) => dropped.has(element), get };
};

const meanChance = ({ first, last }: Area, chances: Float32Array): number =>
  first < 0
    ? 0
    : chances.subarray(first, last + 1).reduce((sum, chance) => sum + chance, 0) /
      (last + 1 - first);
