import { textIn } from '../blocks';
import type { Context } from './rule';

/** Share of the article's text that stands in `element`, 0 to 1. */
export const shareOfArticle = (element: Element, { root, kept }: Context): number => {
  if (!kept) return textIn(element).length / Math.max(1, textIn(root).length);
  let inside = 0;
  let all = 1;
  for (const block of kept) {
    if (!block.matches('p,li,blockquote,pre,dd,td')) continue;
    const { length } = block.textContent ?? '';
    all += length;
    if (element.contains(block)) inside += length;
  }
  return inside / all;
};

/** A name alone must not condemn the article's own container. */
export const isMinor = (element: Element, context: Context): boolean =>
  element.querySelector('pre') === null && shareOfArticle(element, context) < 0.4;
