import { linkDensity, linksIn, textIn } from '../blocks';
import { isToStory } from './links';
import type { Rule } from './rule';

const MAX_LINE = 220;
const MAX_LABEL = 40;
const MIN_PROSE = 45;
/** What a label that leads to a link ends with, or consists of. */
const LABEL = /^[^.!?。؟]*[:：\-–—|»›>→▶►•*[(（【「\]）】」]$/u;
const NOT_HERE = 'table,ul,ol,dl,figure,pre,header,nav';

/** A line of the text that is nothing but a label and the headline of another story of the site. */
export const linkLine: Rule = {
  name: 'link-line',
  candidates: 'p,div,aside,blockquote,h3,h4,h5',
  isJunk: (element, { url }) => {
    const [link, second] = linksIn(element);
    if (!link || second) return false;
    const text = textIn(element);
    const words = textIn(link);
    const at = text.lastIndexOf(words);
    if (text.length > MAX_LINE || at < 0 || text.length - at - words.length > 2) return false;
    const label = text.slice(0, at).trim();
    const isAway = label === '' || (label.length <= MAX_LABEL && isLabel(label, link));
    return isAway && isToStory(link, url) && !element.closest(NOT_HERE) && isBetween(element);
  },
};

const isLabel = (label: string, link: Element): boolean =>
  LABEL.test(label) || link.previousElementSibling?.localName === 'br';

/** Between paragraphs, the one before not announcing what follows. */
const isBetween = (element: Element): boolean => {
  const before = neighbour(element, 'previousElementSibling');
  const after = neighbour(element, 'nextElementSibling');
  return before !== null && after !== null && !/[:：]$/.test(textIn(before));
};

const neighbour = (
  element: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
): Element | null => {
  let next = element[side];
  while (next && (linkDensity(next) > 0.5 || textIn(next) === '')) next = next[side];
  return next && textIn(next).length >= MIN_PROSE * (isDense(next) ? 0.4 : 1) ? next : null;
};

const isDense = (element: Element): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(element.textContent ?? '');
