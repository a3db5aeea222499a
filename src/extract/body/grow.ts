import { isNamed, words } from '../names';
import { commonAncestor } from './ancestor';
import type { Body } from './index';
import { isProse } from './prose';

const MIN_INTRODUCTION = 80;
const FURNITURE = words(
  'ad, ads, advert*, comment, comments, share*, social, related*, promo, newsletter*, subscri*, sponsor*, menu, nav, sidebar, widget, cookie, modal, popup, author, bio, disclosure, disclaimer, byline, caption, credit, meta, audio, player, summary list',
);

/** Joins paragraphs between the headline and the body: introductions often stand in a block of their own. */
export const growBody = (body: Body, headline: Element | null): Body => {
  const { root, kept, outside } = body;
  if (!kept || !headline || root.contains(headline)) return body;
  const area = commonAncestor([headline, root]);
  const joined = [...(area?.querySelectorAll('p') ?? [])].filter(
    (paragraph) =>
      isFollowing(headline, paragraph) &&
      isFollowing(paragraph, root) &&
      isProse(paragraph, MIN_INTRODUCTION) &&
      !isFurniture(paragraph, area) &&
      ![...outside].some((element) => element.contains(paragraph)),
  );
  if (joined.length === 0 || joined.length > 6) return body;
  const all = new Set([...joined, ...kept]);
  const grown = commonAncestor(all);
  return grown ? { ...body, root: grown, kept: all } : body;
};

const isFollowing = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !a.contains(b);

const isFurniture = (block: Element, area: Element | null): boolean => {
  for (
    let element: Element | null = block;
    element && element !== area;
    element = element.parentElement
  )
    if (isNamed(element, FURNITURE) || element.matches('aside, nav, form, figure, figcaption'))
      return true;
  return false;
};
