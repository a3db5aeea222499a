import { PART } from '../corrections/marks';
import { foreignIn } from './foreign';

/** Attributes that carry meaning; class, style and data are the page's own business. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'role', 'data-embed', 'data-player'],
  abbr: ['title'],
  code: ['data-language'],
  section: ['role'],
  img: ['src', 'srcset', 'alt', 'title', 'width', 'height'],
  video: ['src', 'poster', 'controls', 'width', 'height', 'title'],
  audio: ['src', 'controls', 'title'],
  source: ['src', 'type'],
  td: ['colspan', 'rowspan', 'headers'],
  th: ['colspan', 'rowspan', 'scope', 'headers'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['datetime'],
  ins: ['datetime'],
  details: ['open'],
};
const EVERYWHERE = new Set(['lang', 'dir']);
/** Of all roles only those that say what a part of a text is. */
const ROLE = /^doc-(?:noteref|endnotes)$/;
const FOREIGN_DROPPED = /^(?:on|style$|class$|id$|href$|xlink:|src$|data-)/i;

/** Leaves only what the reader needs: a name is kept where a link of the article leads to it. */
export const stripAttributes = (article: Element, numbered: boolean): void => {
  const targets = new Set(
    [...article.querySelectorAll('a[href^="#"]')].map((link) =>
      decode(link.getAttribute('href')?.slice(1) ?? ''),
    ),
  );
  const isPartOfForeign = foreignIn(article);
  for (const element of article.querySelectorAll('*')) {
    const name = element.localName;
    const anchor = element.id || (name === 'a' ? element.getAttribute('name') : null);
    const kept = KEPT[name] ?? [];
    const isForeign = isPartOfForeign(element);
    for (const attribute of element.getAttributeNames()) {
      const isRole = attribute === 'role' && !ROLE.test(element.getAttribute('role') ?? '');
      const isKept = isForeign
        ? !FOREIGN_DROPPED.test(attribute)
        : (kept.includes(attribute) && !isRole) ||
          EVERYWHERE.has(attribute) ||
          (numbered && attribute === PART);
      if (!isKept) element.removeAttribute(attribute);
    }
    const isMark = element.getAttribute('role') === 'doc-noteref';
    if (anchor && (isMark || targets.has(anchor))) element.id = anchor;
  }
};

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};
