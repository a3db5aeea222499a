import { linkDensity, textIn } from './blocks';
import { squash } from './metadata/plain';
import { isNamed, words } from './names';
import type { Context } from './rules/rule';

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

const NOT_DEK =
  'figure,figcaption,nav,aside,footer,form,[role="form"],[role="button"],[class*="caption" i],[class*="share" i],[class*="social" i],[class*="byline" i]';
/** In characters: where a text that opens with the standfirst has it. */
const OPENING = 2_000;

/**
 * Brings in the standfirst that stands between the headline and the text, but outside the text's
 * root: the page marks it as one, or declares the same words as its description.
 */
export const placeDek = ({ document, root, metadata }: Context): void => {
  const { headline, title, descriptions } = metadata;
  if (!headline || root.contains(headline)) return;
  const said = descriptions.map(squash);
  const opening = squash((root.textContent ?? '').slice(0, OPENING));
  for (const block of document.body.querySelectorAll(BLOCKS)) {
    if (isBefore(block, headline) || headline.contains(block) || block.contains(root)) continue;
    if (!isBefore(block, root)) return;
    const text = textIn(block);
    if (text.length < MIN || text.length > MAX || text === title) continue;
    if (block.closest(NOT_DEK) || block.querySelector(BLOCKS)) continue;
    if (!isDek(block) && !said.includes(squash(text))) continue;
    if (!opening.includes(squash(text))) root.prepend(paragraphOf(block));
    return;
  }
};

const isBefore = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const paragraphOf = (block: Element): Element => {
  const paragraph = block.ownerDocument.createElement('p');
  paragraph.className = 'standfirst';
  paragraph.append(...block.childNodes);
  return paragraph;
};

/** Whether a block of text is one that the page marks as a standfirst, itself or by what holds it alone. */
export const isDek = (block: Element, root?: Element): boolean => {
  const { length } = textIn(block);
  return length >= MIN && length <= MAX && linkDensity(block) <= 0.3 && isMarked(block, root);
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
