import { textIn } from '../blocks';

const FURNITURE = '[role="dialog"],nav,footer,[role="form"]';

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
  [...root.querySelectorAll('p, li, dd, blockquote, pre')].filter(
    (block) => !block.querySelector('p, li') && isProse(block),
  );

/** Characters of prose below `root`, those inside `without` not counted. */
export const proseLength = (root: Element, without: Iterable<Element> = []): number => {
  const apart = [...without];
  let length = 0;
  for (const block of proseBlocks(root))
    if (!apart.some((element) => element.contains(block))) length += textIn(block).length;
  return length;
};
