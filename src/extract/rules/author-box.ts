import { linkDensity, textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'author box, authorbox, author bio, author info, author card, author profile, about author, about the author, post author, author description, authors, contributors, contributor, bio, biography, byline, bylines, author, c asset author, author block, author details, article author, autor, autore, auteur, writer, vcard, meta author, post byline, entry meta, post meta, article meta, meta info, meta data, post info, postmeta, entry info, byline wrapper, dateline, post date, entry date, publish date, published date, timestamp, pubdate, post details meta, reading time, read time',
);

const AUTHOR_LINK = '[rel~="author"]';
const AUTHOR = '[itemprop~="author"],[rel~="author"]';
const MAX_CARD = 600;
const CARDS = new Set(['div', 'section', 'aside', 'footer', 'address']);

/** Lines and boxes about who wrote the article and when: the reader shows them in its header. */
export const authorBox: Rule = {
  name: 'author-box',
  candidates: 'div,section,aside,ul,ol,p,span,header,footer,address,a,time,li,h2,h3,h4,h5,h6',
  isJunk: (element) => {
    const isMarked = isMarkedCard(element);
    if (!isMarked && !isNamed(element, NAMES)) return false;
    if (element.closest('blockquote, figcaption, table, cite, pre')) return false;
    if (isMarked) return true;
    if (element.matches('span, a, time') && isInSentence(element)) return false;
    const length = textIn(element).length;
    return (
      length < 1200 &&
      (length < 400 || linkDensity(element) > 0.05 || isNamed(element, /bio|about/))
    );
  },
};

/** A box that its markup, not its names, calls the author's. */
const isMarkedCard = (element: Element): boolean => {
  if (!CARDS.has(element.localName) || textIn(element).length >= MAX_CARD) return false;
  if (!element.matches(AUTHOR) && !element.querySelector(`a${AUTHOR_LINK}`)) return false;
  return element.querySelectorAll('p').length < 3;
};

const isInSentence = (element: Element): boolean => {
  const block = element.closest('p, li, dd');
  return block !== null && textIn(block).length > textIn(element).length + 40;
};
