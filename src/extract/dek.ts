import { textIn } from './blocks';
import { isNamed, words } from './names';

const NAMES = words(
  'standfirst, dek, deck, subtitle, sub title, subheadline, sub headline, subhead, strapline, chapeau, entradilla, vorspann, article intro, article summary, article description, post excerpt',
);
const DECLARED =
  '[itemprop~="alternativeHeadline"],[itemprop~="description"],[role="doc-subtitle"]';
const BLOCKS = 'p,h2,h3,h4,div,li,blockquote,pre,td';
/** In characters: a word or two is a label, and nobody writes a standfirst of a page. */
const MIN = 20;
const MAX = 400;

/**
 * The standfirst that the text opens with, when the page marks it as one. It stays where it is:
 * only who shows it elsewhere needs to leave it out.
 */
export const findDek = (root: Element, title: string): string | null => {
  const first = [...root.querySelectorAll(BLOCKS)].find(isFirstOfText);
  const text = first && isDek(first, root) ? textIn(first) : title;
  return text === title ? null : text;
};

/** Whether a block of text is one that the page marks as a standfirst, itself or by what holds it alone. */
export const isDek = (block: Element, root?: Element): boolean => {
  const { length } = textIn(block);
  return length >= MIN && length <= MAX && isMarked(block, root);
};

/** A caption above the text says nothing about where the text begins. */
const isFirstOfText = (block: Element): boolean =>
  !block.querySelector(BLOCKS) && !block.closest('figure') && textIn(block) !== '';

const isMarked = (block: Element, root: Element | undefined): boolean => {
  const length = textIn(block).length;
  for (
    let element: Element | null = block;
    element && element !== root && textIn(element).length === length;
    element = element.parentElement
  )
    if (element.matches(DECLARED) || isNamed(element, NAMES)) return true;
  return false;
};
