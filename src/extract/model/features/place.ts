import type { Area } from '../block';
import { above, type Features, flag, log, share } from './feature';

const ELEMENTS =
  'p h1 h2 h3 h4 h5 h6 li div section article blockquote pre figcaption figure td th dt dd header footer aside nav summary address body caption main ul ol tr table details'.split(
    ' ',
  );
const kindOf = (area: Area): number => ELEMENTS.indexOf(area.name) + 1;

/** Where the block stands. */
export const PLACE: Features = {
  element: ({ area }) => kindOf(area),
  parent: ({ area }) => kindOf(above(area, 1)),
  grandparent: ({ area }) => kindOf(above(area, 2)),
  depth: ({ area }) => area.depth,
  hidden: ({ area }) => flag(area.isHidden),
  thread: ({ area }) => flag(area.isThread),
  'holds image': ({ inline }) => flag(inline.holdsImage),
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
  'since heading': ({ index }, { sinceHeading }) => sinceHeading[index] ?? 0,
  'since prose': ({ index }, { sinceProse }) => sinceProse[index] ?? 0,
  'until prose': ({ index }, { untilProse }) => untilProse[index] ?? 0,
};
