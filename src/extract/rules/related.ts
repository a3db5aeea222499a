import { linkDensity, textIn } from '../blocks';
import { isNamed, words } from '../names';
import { READ_MORE } from './read-more';
import type { Rule } from './rule';

const NAMES = words(
  'related, related*, recommended, recommend*, recirc, recirculation, read more, readmore, read next, readnext, more stories, more news, more posts, most read, most popular, popular, trending, also read, see also, you may like, you might like, up next, upnext, next article, next story, infinite, linkbox, link box, link list, teaser, teasers, story list, more from, more on, further reading box, inline related, related links, keep reading, rail, recent posts, latest posts, latest news, jp relatedposts, yarpp, zergnet, carousel related, mehr zum thema, suggested, similar, collection cards, card list, cards',
);
const BOX = 'div,section,aside,ul,ol,figure,nav';

/** Blocks of links to other stories. */
export const related: Rule = {
  name: 'related',
  candidates: `${BOX},p,h2,h3,h4,h5,h6`,
  isJunk: (element) => {
    if (/^H[2-6]$/.test(element.nodeName)) return isHeadingOfLinks(element);
    const density = linkDensity(element);
    if (isNamed(element, NAMES)) return density > 0.3 || textIn(element).length < 200;
    if (!element.matches(BOX) || element.querySelectorAll('a[href]').length < 2 || density < 0.5)
      return false;
    const heading = element.querySelector('h2,h3,h4,h5,h6,p,strong,span') ?? element;
    if (READ_MORE.test(textIn(heading)) && textIn(heading).length < 100) return true;
    const before = element.previousElementSibling;
    return before !== null && isHeadingOfLinks(before);
  },
};

const isHeadingOfLinks = (heading: Element): boolean => {
  const text = textIn(heading);
  const next = heading.nextElementSibling;
  return text.length < 80 && READ_MORE.test(text) && next !== null && linkDensity(next) > 0.5;
};
