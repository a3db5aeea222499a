import { isNamed, words } from '../names';
import { hasProse } from './prose';

const DIALOGS = '[role="dialog"],[role="alertdialog"],[aria-modal="true"]';
const CONSENT = words(
  'cookie, cookies, cookiebanner, cookie*, consent, gdpr, ccpa, onetrust*, privacy notice, privacy banner, privacy modal, didomi*, qc cmp*, sp message*, truste*',
);
const THREADS =
  '[itemprop~="comment"],[itemtype*="schema.org/Comment"],#disqus_thread,#comments,.comments,.comment-list,.commentlist,.comments-area';
const OWN_ADDRESS = /^data-(?:\w+-)*(?:url|uri|href|link|path|permalink|slug)$/;
const OF_ITS_OWN = 'h1,time,[rel~="author"],[itemprop~="author"],[itemprop~="headline"]';
const ITEM = '[itemtype],[itemprop]';
/** Characters of prose without which comments are all that a page has. */
const ENOUGH = 250;

/** Parts that belong to no article however much text they hold: they are left out before a root is chosen. */
export const findOutside = (document: Document, headline: Element | null): ReadonlySet<Element> => {
  const isFree = (element: Element) =>
    element !== document.body && !(headline && element.contains(headline));
  const outside = new Set<Element>();
  for (const dialog of document.body.querySelectorAll(DIALOGS))
    if (isFree(dialog)) outside.add(dialog);
  for (const box of document.body.querySelectorAll('div,section,aside,p'))
    if (isNamed(box, CONSENT) && isFree(box) && !box.querySelector('article, main'))
      outside.add(box);
  const threads = [...document.body.querySelectorAll(THREADS)].filter(isFree);
  if (threads.length > 0 && hasProse(ENOUGH, document.body, [...outside, ...threads]))
    for (const thread of threads) outside.add(thread);
  for (const story of otherStories(document, headline)) outside.add(story);
  for (const story of likeStories(headline)) outside.add(story);
  return outside;
};

/** Sites append the next stories below: the one meant is the one with the page's headline. */
const otherStories = (document: Document, headline: Element | null): readonly Element[] => {
  const story = headline?.closest('article');
  if (!story || !hasProse(ENOUGH - 1, story)) return [];
  return [...document.body.querySelectorAll('article')].filter(
    (other) =>
      !other.contains(story) &&
      !story.contains(other) &&
      isStory(other.querySelector('h1, h2'), other),
  );
};

/** A story has a headline of the first rank, a link, a date or an address of its own; a part of one has none. */
const isStory = (headline: Element | null, article: Element): boolean =>
  headline !== null &&
  (article.querySelector(OF_ITS_OWN) !== null ||
    article.matches(ITEM) ||
    article.closest('a') !== null ||
    headline.querySelector('a[href]') !== null ||
    headline.closest('a') !== null ||
    article.getAttributeNames().some((name) => OWN_ADDRESS.test(name)));

/** The next stories without article elements: blocks like the one meant, with an address and a headline of their own. */
const likeStories = (headline: Element | null): readonly Element[] => {
  if (!headline?.matches('h1, h2')) return [];
  for (let story = headline.parentElement; story; story = story.parentElement) {
    if (!story.getAttributeNames().some((name) => OWN_ADDRESS.test(name))) continue;
    const { localName, className } = story;
    return [...(story.parentElement?.children ?? [])].filter(
      (other) =>
        other !== story &&
        other.localName === localName &&
        other.className === className &&
        other.querySelector(headline.localName) !== null,
    );
  }
  return [];
};
