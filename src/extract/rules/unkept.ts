import { linkDensity, textIn } from '../blocks';
import { LEAF } from '../body/readability';
import { isNamed, words } from '../names';
import type { Context, Rule } from './rule';

const FURNITURE = words(
  'ad, ads, advert*, banner, comment, comments, share, sharing, social, related, recommended, promo, newsletter, subscribe, subscription, sponsor, sponsored, menu, nav, footer, sidebar, widget, widgets, popular, trending, cookie, modal, popup, breadcrumb, login, signup, author, bio, meta, tags, rail, teaser, cards',
);

/** Blocks inside the root that the body candidate left out, unless they stand in the flow of the text. */
export const unkept: Rule = {
  name: 'unkept',
  candidates: LEAF,
  isJunk: (block, context) => {
    const { kept } = context;
    if (!kept || kept.has(block) || holdsKept(block, context)) return false;
    return !isRescued(widestUnkept(block, context), block, context);
  },
};

const holdsKept = (element: Element, { kept }: Context): boolean => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (kept?.has(parent) && !parent.matches('td, li, dd, blockquote')) return true;
  return [...element.querySelectorAll(LEAF)].some((inner) => kept?.has(inner));
};

/** The largest element around a block in which nothing is kept. */
const widestUnkept = (block: Element, { root, kept }: Context): Element => {
  let widest = block;
  for (let parent = block.parentElement; parent && parent !== root; parent = parent.parentElement) {
    if ([...parent.querySelectorAll(LEAF)].some((inner) => kept?.has(inner))) break;
    widest = parent;
  }
  return widest;
};

const isRescued = (widest: Element, block: Element, context: Context): boolean => {
  for (let element: Element | null = block; element; element = element.parentElement) {
    if (
      isNamed(element, FURNITURE) ||
      element.matches('nav, footer, [role="form"], [role="dialog"]')
    )
      return false;
    if (element === widest) break;
  }
  const text = textIn(widest);
  if (linkDensity(widest) > 0.4) return false;
  if (
    widest.matches('table, pre, dl, math, figure, blockquote') ||
    widest.querySelector('table, pre, dl, math, video')
  )
    return isBetween(widest, context);
  if (isFootnotes(widest)) return true;
  if (text.length === 0)
    return widest.matches('img, figure, video, audio') && isBetween(widest, context);
  return isBetween(widest, context) && (text.length > 20 || /^H[2-6]$/.test(widest.nodeName));
};

const isFootnotes = (element: Element): boolean =>
  isNamed(element, words('footnotes, footnote, endnotes, references, fn, notes')) ||
  element.querySelector('[id^="fn"]') !== null;

/** Between two kept blocks: in the flow of the text. */
const isBetween = (element: Element, { kept }: Context): boolean => {
  let isAfter = false;
  let isBefore = false;
  for (const block of kept ?? []) {
    if (!block.matches('p, li, dd, pre')) continue;
    const position = element.compareDocumentPosition(block);
    if (position & Node.DOCUMENT_POSITION_PRECEDING) isAfter = true;
    else if (position & Node.DOCUMENT_POSITION_FOLLOWING) isBefore = true;
    if (isAfter && isBefore) return true;
  }
  return false;
};
