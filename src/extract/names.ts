import { linkDensity, textIn } from './blocks';
import { isPlain, lettered } from './letters';
import { Memory } from './memory';
import { stillTree } from './still';
import { attributeOf, hasAttributes } from './unclobbered';
import type { WordList } from './word-list';

export { words } from './word-list';

const attribute = (element: Element, name: string): string => attributeOf(element, name) ?? '';

/** Class and id of an element as words, camelCase taken apart: " article body share tools ". */
export const namesOf = (element: Element): string => {
  const known = stillTree()?.names;
  const found = known?.get(element);
  if (found !== undefined) return found;
  const names = readNames(element);
  known?.set(element, names);
  return names;
};

const readNames = (element: Element): string => {
  if (!hasAttributes(element)) return NO_NAMES;
  const id = ownId(element);
  const component = attribute(element, 'data-component');
  const raw = `${attribute(element, 'class')} ${id} ${component} ${attribute(element, 'data-testid')}`;
  return raw === '   ' ? NO_NAMES : known.of(raw, splitWords);
};

const NO_NAMES = '  ';

/** The id, unless it only repeats the words of the element's heading, as a place to link to. */
const ownId = (element: Element): string => {
  const id = attribute(element, 'id');
  if (!SEVERAL_WORDS.test(id)) return id;
  const isHeading = HEADING.test(element.localName);
  const heading = isHeading ? element : element.firstElementChild;
  if (!heading || !HEADING.test(heading.localName)) return id;
  if (lettersOf(textIn(heading)) !== lettersOf(id)) return id;
  return isHeading || linkDensity(element) < MAX_LINKED ? '' : id;
};

const HEADING = /^h[1-6]$/;
const SEVERAL_WORDS = lettered(() => /[\p{L}\d][-_.][\p{L}\d]/u);
/** A box of links is named by its heading's words, a chapter is not. */
const MAX_LINKED = 0.3;

const lettersOf = (text: string): string => {
  const small = text.toLowerCase();
  return small.replace(isPlain(small) ? /[^a-z\d]+/g : /[^\p{L}\d]+/gu, '');
};

const known = new Memory<string>();
/** `print:hidden` says when a style holds, not what the element is. */
const VARIANT = /\S*:\S*/g;

const splitWords = (raw: string): string =>
  ` ${raw
    .slice(0, 400)
    .replace(VARIANT, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(isPlain(raw) ? /[^a-zA-Z\d]+/g : /[^\p{L}\d]+/gu, ' ')
    .toLowerCase()
    .trim()} `;

/** Whether class or id hold one of these whole words. */
export const isNamed = (element: Element, words: WordList): boolean => words.test(namesOf(element));

const NAMED = '[class],[id],[data-component],[data-testid]';

/** The elements of a tree by their names, for whoever looks for what few pages have. */
export class NameIndex {
  readonly #byNames = new Map<string, Element[]>();

  constructor(root: Element) {
    for (const element of root.querySelectorAll(NAMED)) {
      const names = readNames(element);
      const alike = this.#byNames.get(names);
      if (alike) alike.push(element);
      else this.#byNames.set(names, [element]);
    }
  }

  /** The elements named by one of these words, whether or not they are still in the tree. */
  named(words: WordList): readonly Element[] {
    return [...this.#byNames].flatMap(([names, elements]) => (words.test(names) ? elements : []));
  }
}
