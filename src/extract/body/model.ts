import type { Reading } from '../model';
import type { Area } from '../model/block';
import { commonAncestor } from './ancestor';
import type { Body } from './index';

/** The body that is left when of all blocks only the kept ones stay; null when none does. */
export const bodyOf = (
  { segmentation, chances, kept }: Reading,
  outside: ReadonlySet<Element>,
): Body | null => {
  const { blocks, areas } = segmentation;
  const elements = new Set<Element>();
  for (const block of blocks) if (kept[block.index]) elements.add(block.area.element);
  const root = commonAncestor(elements);
  if (!root) return null;
  const counts = new Uint32Array(blocks.length + 1);
  for (const { index } of blocks) counts[index + 1] = (counts[index] ?? 0) + (kept[index] ? 1 : 0);
  const isEmptied = ({ first, last }: Area) => first >= 0 && counts[last + 1] === counts[first];
  const isStray = ({ first, at }: Area) => first < 0 && !kept[at - 1] && !kept[at];
  const dropped = new Map<Element, number>();
  const apart = new Set<Area | null>();
  for (const area of areas)
    if (outside.has(area.element) || apart.has(area.parent)) apart.add(area);
    else if (isEmptied(area)) dropped.set(area.element, chanceOf(area, chances));
    else if (isStray(area)) dropped.set(area.element, 0);
  return { root, kept: elements, dropped, outside, isThread: false };
};

const chanceOf = ({ first, last }: Area, chances: Float32Array): number =>
  chances.subarray(first, last + 1).reduce((sum, chance) => sum + chance, 0) / (last + 1 - first);
