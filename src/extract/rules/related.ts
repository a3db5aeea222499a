import { linkDensity, linksIn, textIn } from '../blocks';
import { isNamed, words } from '../names';
import { isToStory } from './links';
import { READ_MORE } from './read-more';
import type { Rule } from './rule';

const NAMES = words(
  'related, related*, recommended, recommend*, recirc, recirculation, read more, readmore, read next, readnext, more stories, more news, more posts, most read, most popular, popular, trending, also read, see also, you may like, you might like, up next, upnext, next article, next story, infinite, linkbox, link box, link list, teaser, teasers, story list, more from, more on, further reading box, inline related, related links, keep reading, rail, recent posts, latest posts, latest news, jp relatedposts, yarpp, zergnet, carousel related, mehr zum thema, suggested, similar, collection cards, card list, cards',
);
/** Characters of a label above links. */
const MAX_LABEL = 50;
const MAX_SHORT = 200;
const MAX_TEASER = 300;
const BOX = 'div,section,aside,ul,ol,figure,nav';

/** Blocks of links to other stories. */
export const related: Rule = {
  name: 'related',
  candidates: `${BOX},p,h2,h3,h4,h5,h6`,
  isJunk: (element, { url }) => {
    if (/^H[2-6]$/.test(element.nodeName)) return isHeadingOfLinks(element);
    if (element.matches('p,div') && isLabelOfStories(element, url)) return true;
    const density = linkDensity(element);
    if (isNamed(element, NAMES)) return density > 0.3 || isShort(element);
    if (element.matches('p') && isCards(element, density, url)) return true;
    if (element.matches('aside') && isTeaser(element, url)) return true;
    if (!element.matches(BOX) || linksIn(element).length < 2 || density < 0.5) return false;
    const heading = element.querySelector('h2,h3,h4,h5,h6,p,strong,span') ?? element;
    if (textIn(heading).length < 100 && READ_MORE.test(textIn(heading))) return true;
    if (isCards(element, density, url) || isListOfStories(element, url)) return true;
    const before = element.previousElementSibling;
    return before !== null && isHeadingOfLinks(before);
  },
};

/** A label, or a few words that lead away or have their like: what does not may be the article's own standfirst. */
const isShort = (element: Element): boolean => {
  const { length } = textIn(element);
  if (length < MAX_LABEL || length >= MAX_SHORT) return length < MAX_LABEL;
  return linksIn(element).length > 0 || element.closest('a') !== null || hasTwin(element);
};

const hasTwin = ({ className, ownerDocument }: Element): boolean =>
  className !== '' && ownerDocument.getElementsByClassName(className).length > 1;

const isHeadingOfLinks = (heading: Element): boolean => {
  const text = textIn(heading);
  const next = heading.nextElementSibling;
  return text.length < 80 && next !== null && linkDensity(next) > 0.5 && READ_MORE.test(text);
};

/** Pictures with headlines, all of it links to other pages of the site. */
const isCards = (element: Element, density: number, url: string): boolean => {
  if (density < 0.85) return false;
  const links = linksIn(element);
  const stories = links.filter((link) => isToStory(link, url));
  return (
    stories.length >= 2 &&
    element.querySelectorAll('img').length >= 2 &&
    stories.length >= 0.4 * links.length
  );
};

/** A headline that leads away with the beginning of its story. */
const isTeaser = (box: Element, url: string): boolean => {
  const link = box.querySelector('h2 a[href],h3 a[href],h4 a[href],h5 a[href]');
  return link !== null && textIn(box).length < MAX_TEASER && isToStory(link, url);
};

/** Nothing but headlines of the site, in the middle of the text, and not announced by it. */
const isListOfStories = (element: Element, url: string): boolean => {
  const before = element.previousElementSibling;
  if (isStories(element, url))
    return (
      before !== null &&
      element.nextElementSibling !== null &&
      (isAfterProse(before, element) || (before.matches('p,div') && isLabelOfStories(before, url)))
    );
  const [list, second] = element.querySelectorAll('ul,ol');
  if (!list || second || !isStories(list, url) || element.querySelector('h1,h2')) return false;
  const label = textIn(element).length - textIn(list).length;
  return label > 0 && label < MAX_LABEL;
};

const isStories = (list: Element, url: string): boolean => {
  const items = [...list.children];
  return (
    list.matches('ul,ol') &&
    items.length >= 2 &&
    items.every((item) => {
      const [link, second] = linksIn(item);
      return link && !second && linkDensity(item) > 0.9 && isToStory(link, url);
    })
  );
};

const isAfterProse = (before: Element, list: Element): boolean => {
  const text = textIn(before);
  if (/[:：]$/.test(text) || before.matches('h1,h2,h3,h4,h5,h6')) return false;
  return text.length > textIn(list).length / 4 && linkDensity(before) < 0.3;
};

/** A few words, no heading, whose whole purpose is the list of stories below them. */
const isLabelOfStories = (label: Element, url: string): boolean => {
  const next = label.nextElementSibling;
  const text = textIn(label);
  return (
    next !== null &&
    text !== '' &&
    text.length < MAX_LABEL &&
    !/[:：.!?。]$/.test(text) &&
    next.nextElementSibling !== null &&
    isStories(next, url)
  );
};
