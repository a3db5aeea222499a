import { stillTree } from './still';
import { attributeOf } from './unclobbered';

const attribute = (element: Element, name: string): string => attributeOf(element, name) ?? '';

/** Class and id of an element as words, camelCase taken apart: " article body share tools ". */
export const namesOf = (element: Element): string => {
  const known = stillTree()?.names;
  const names = known?.get(element) ?? readNames(element);
  known?.set(element, names);
  return names;
};

const readNames = (element: Element): string =>
  ` ${`${attribute(element, 'class')} ${attribute(element, 'id')} ${attribute(element, 'data-component')} ${attribute(element, 'data-testid')}`
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
