import { textIn } from '../blocks';
import type { Rule } from './rule';

/** Buttons, forms and other things to press. */
export const controls: Rule = {
  name: 'controls',
  candidates:
    '[role="button"],[role="form"],[role="search"],[role="toolbar"],[role="tablist"],[role="menu"],[role="menubar"],[role="slider"],[role="progressbar"],[role="tooltip"],[role="status"],a[href^="javascript:"],a[href="#"],a[href=""]',
  isJunk: (element) => {
    if (element.matches('a')) return isOnlyContentOfBlock(element);
    if (element.matches('[role="form"]')) return textIn(element).length < 2000;
    if (!element.matches('[role="button"]')) return element.querySelector('pre') === null;
    if (element.closest('h1,h2,h3,h4,h5,h6,summary,dt'))
      return textIn(element).length < 3 || hasOtherText(element);
    return !element.querySelector('img, picture, p') && !isInSentence(element);
  },
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
