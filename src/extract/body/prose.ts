import { textIn } from '../blocks';

const FURNITURE = '[role="dialog"],nav,footer,aside,[role="form"]';

/** Whether a block is text of its own rather than a label or a row of links. */
export const isProse = (block: Element, min = 40): boolean => {
  const { length } = textIn(block);
  if (length <= min) return false;
  let linked = 0;
  for (const link of block.querySelectorAll('a')) linked += textIn(link).length;
  return linked < 0.4 * length && !block.closest(FURNITURE);
};

/** The innermost text blocks below `root` that are prose. */
export const proseBlocks = (root: Element): readonly Element[] =>
  [...root.querySelectorAll(BLOCKS)].filter(isProseBlock);

const BLOCKS = 'p, li, dd, blockquote, pre';

const isProseBlock = (block: Element): boolean => isProse(block) && !block.querySelector('p, li');

/** Characters of prose below `root`, those inside `without` not counted. */
export const proseLength = (root: Element, without: Iterable<Element> = []): number =>
  lengthUpTo(Number.POSITIVE_INFINITY, root, without);

/** Whether there are more characters of prose than that: a page with an article has them soon. */
export const hasProse = (least: number, root: Element, without: Iterable<Element> = []): boolean =>
  lengthUpTo(least, root, without) > least;

/** Counts until there are more than `enough`. */
const lengthUpTo = (enough: number, root: Element, without: Iterable<Element>): number => {
  const apart = [...without];
  let length = 0;
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (length > enough) break;
    if (isProseBlock(block) && !apart.some((element) => element.contains(block)))
      length += textIn(block).length;
  }
  return length;
};
