import type { Area, Block } from '../block';
import type { View } from '../view';

/** One number about a block; what is equal for all blocks of a page is no feature. */
export type Feature = (block: Block, view: View) => number;
export type Features = Readonly<Record<string, Feature>>;

export const log = (value: number): number => Math.log2(1 + value);
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
export const flag = (value: boolean): number => (value ? 1 : 0);
/** The area so many steps up, or the topmost. */
export const above = (area: Area, steps: number): Area => {
  let at = area;
  for (let step = 0; step < steps && at.parent; step++) at = at.parent;
  return at;
};

/** Steps from the area up to what it shares with the other, and from there down to the other. */
export const path = (from: Area, to: Area): readonly [number, number] => {
  let a: Area = from;
  let b: Area = to;
  while (a !== b)
    if (a.depth >= b.depth && a.parent) a = a.parent;
    else if (b.parent) b = b.parent;
  return [from.depth - a.depth, to.depth - a.depth];
};
