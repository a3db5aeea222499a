import { textIn } from '../blocks';
import { unlinkedText } from './links';
import type { Rule } from './rule';

const ROLES =
  '[role="button"],[role="form"],[role="search"],[role="toolbar"],[role="tablist"],[role="menu"],[role="menubar"],[role="slider"],[role="progressbar"],[role="tooltip"],[role="status"]';
const DEAD_LINKS = 'a[href^="javascript:"],a[href="#"],a[href=""]';
const PRESSED = `[role="button"],${DEAD_LINKS}`;
/** How far a recording has played, of how long. */
const CLOCK = /\d{1,2}:\d\d\s*(?:[/|\-–—]\s*-?\d{1,2}:\d\d|$)/;
const MAX_BAR = 100;
const MAX_REST = 12;
/** Characters of a paragraph that is no label of a form, and of one that says more than what a press does. */
const MIN_POST = 40;
const MIN_TEXT = 100;

/** Buttons, forms and other things to press. */
export const controls: Rule = {
  name: 'controls',
  candidates: `${ROLES},${DEAD_LINKS},div,p`,
  isJunk: (element, { isThread }) => {
    if (element.localName === 'a') return isOnlyContentOfBlock(element);
    if (!element.hasAttribute('role') || !element.matches(ROLES)) return isBar(element);
    if (element.matches('[role="form"]'))
      return !(isThread && holdsText(element, MIN_POST)) && textIn(element).length < 2000;
    if (!element.matches('[role="button"]'))
      return !element.querySelector('pre') && !holdsText(element, MIN_TEXT);
    if (element.closest('h1,h2,h3,h4,h5,h6,summary,dt'))
      return textIn(element).length < 3 || hasOtherText(element);
    return !element.querySelector('img, picture, p') && !isInSentence(element);
  },
};

/** Some forums wrap each post in the form in which its author can change it, and accordions their text in the list of its tabs. */
const holdsText = (element: Element, letters: number): boolean =>
  [...element.querySelectorAll('p')].some((paragraph) => textIn(paragraph).length > letters);

/** A short row that holds nothing but what is pressed: sizes of letters, speeds of a voice, the printer. */
const isBar = (element: Element): boolean => {
  const text = textIn(element);
  if (text.length > MAX_BAR || text === '' || element.querySelector('img, figure, pre, table'))
    return false;
  if (element.closest('figure, table, pre, li, blockquote')) return false;
  if (CLOCK.test(text) && element.querySelector('[role="button"], audio, svg')) return true;
  const pressed = [...element.querySelectorAll(PRESSED)];
  return pressed.length > 0 && unlinkedText(element, pressed).length < MAX_REST;
};

const hasOtherText = (element: Element): boolean => {
  const heading = element.closest('h1,h2,h3,h4,h5,h6,summary,dt');
  return heading !== null && textIn(heading).length > textIn(element).length + 2;
};

const isInSentence = (element: Element): boolean => {
  const block = element.closest('p, li, dd, td');
  return block !== null && textIn(block).length > 3 * textIn(element).length + 40;
};

const isOnlyContentOfBlock = (link: Element): boolean => {
  const block = link.closest('p, li, div, footer, header, section');
  return (
    block !== null &&
    textIn(link).length < 40 &&
    textIn(block) === textIn(link) &&
    !link.querySelector('img')
  );
};
