import { textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'sr only, sronly, visually hidden, visuallyhidden, screen reader text, screen reader, screenreader, a11y hidden, u hidden visually, offscreen, off screen, skip link, assistive text',
);

/** Labels for screen readers and signs drawn for the eye only. */
export const hiddenText: Rule = {
  name: 'hidden-text',
  candidates: '*',
  isJunk: (element) => {
    const isNamedSo = isNamed(element, NAMES);
    if (!isNamedSo && !isHiddenLabel(element)) return false;
    return (
      !element.matches('math, math *, svg, svg *') &&
      !element.querySelector('math, img, svg, p + p')
    );
  },
};

const isHiddenLabel = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' &&
  textIn(element).length < 40 &&
  !isInitial(element);

/** The first letter of a paragraph, drawn large: the word goes on right behind it. */
const isInitial = (element: Element): boolean =>
  /^\p{L}{1,2}$/u.test(textIn(element)) && /^\p{L}/u.test(element.nextSibling?.textContent ?? '');
