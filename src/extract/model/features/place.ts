import type { Area } from '../block';
import { above, type Features, flag, log, path, share } from './feature';

const ELEMENTS =
  'p h1 h2 h3 h4 h5 h6 li div section article blockquote pre figcaption figure td th dt dd header footer aside nav summary address body caption main ul ol tr table details'.split(
    ' ',
  );
const kindOf = (area: Area): number => ELEMENTS.indexOf(area.name) + 1;

/** Where the block stands. */
export const PLACE: Features = {
  element: ({ area }) => kindOf(area),
  parent: ({ area }) => kindOf(above(area, 1)),
  depth: ({ area }) => area.depth,
  'follows image': ({ inline }) => flag(inline.followsImage),
  'images near': ({ area }) => {
    const parent = above(area, 1);
    return area.images + parent.images + (parent.tokens < 60 ? above(area, 2).images : 0);
  },
  position: ({ index }, { blocks }) => share(index, blocks.length - 1),
  'token position': ({ before }, { total }) => share(before, total),
  'tokens before': ({ before }) => log(before),
  'tokens after': ({ before, tokens }, { total }) => log(total - before - tokens),
  'after headline': ({ index }, { headline }) =>
    headline < 0 ? -100 : Math.max(-50, Math.min(200, index - headline)),
  'up to headline': ({ area }, { blocks, headline }) => {
    const block = blocks[headline];
    return block ? path(area, block.area)[0] : -1;
  },
  'since heading': ({ index }, { sinceHeading }) => sinceHeading[index] ?? 0,
  'since prose': ({ index }, { sinceProse }) => sinceProse[index] ?? 0,
  'until prose': ({ index }, { untilProse }) => untilProse[index] ?? 0,
};
