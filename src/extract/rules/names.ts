import { textIn } from '../blocks';
import type { Context } from './rule';

/** Class and id of an element as words, camelCase taken apart: " article body share tools ". */
export const namesOf = (element: Element): string =>
  ` ${`${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .toLowerCase()
    .trim()} `;

/** Whether class or id hold one of these whole words. */
export const isNamed = (element: Element, words: RegExp): boolean => words.test(namesOf(element));

/** Makes a pattern for `isNamed` of words and word starts (`subscri*`), several words joined by spaces. */
export const words = (list: string): RegExp =>
  new RegExp(
    ` (?:${list
      .split(/\s*,\s*/)
      .map((word) => word.replace('*', '\\S*'))
      .join('|')}) `,
  );

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
  shareOfArticle(element, context) < 0.4;
