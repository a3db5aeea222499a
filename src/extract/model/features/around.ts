import type { Block } from '../block';
import type { View } from '../view';
import { above, type Features, log, share } from './feature';

/** What stands around the block and what looks like it. */
export const AROUND: Features = {
  'parent paragraphs': ({ area }) => share(above(area, 1).paragraphs, above(area, 1).blocks),
  'parent blocks': ({ area }) => log(above(area, 1).blocks),
  siblings: ({ area }) => above(area, 1).children,
  'grandparent blocks': ({ area }) => log(above(area, 2).blocks),
  'likeness of siblings': (block, { kinOf }) =>
    Math.min(1, share(kinOf(block).count, above(block.area, 1).blocks)),
  kin: (block, { kinOf }) => log(kinOf(block).count),
  'kin tokens': (block, { kinOf }) => log(kinOf(block).tokens),
  'kin share': (block, { kinOf, total }) => share(kinOf(block).tokens, total),
  'kin length': (block, { kinOf }) => share(kinOf(block).tokens, kinOf(block).count),
  'kin link share': (block, { kinOf }) => share(kinOf(block).linked, kinOf(block).tokens),
  'kin closed': (block, { kinOf }) => share(kinOf(block).closed, kinOf(block).count),
  'near kin': (block, { parentKinOf }) => log(parentKinOf(block).count),
  'near kin length': (block, { parentKinOf }) =>
    share(parentKinOf(block).tokens, parentKinOf(block).count),
};
for (let steps = 1; steps <= 4; steps++)
  Object.assign(AROUND, {
    [`prose share ${steps} up`]: ({ area }: Block, { root }: View) =>
      share(above(area, steps).prose, root.prose),
    [`tokens ${steps} up`]: ({ area }: Block) => log(above(area, steps).tokens),
    [`link share ${steps} up`]: ({ area }: Block) =>
      share(above(area, steps).linked, above(area, steps).tokens),
  });

const around = (block: Block, { blocks }: View, count: (other: Block) => number): number => {
  let sum = 0;
  for (let at = Math.max(0, block.index - 5); at <= block.index + 5 && at < blocks.length; at++)
    sum += count(blocks[at] as Block);
  return sum;
};

/** What the five blocks before and after hold. */
export const WINDOW: Features = {
  'link share around': (block, view) =>
    share(
      around(block, view, ({ linked }) => linked),
      around(block, view, ({ tokens }) => tokens),
    ),
};
