import { linkDensity, textIn } from './blocks';
import type { Metadata } from './metadata';

/** Characters that make a page an article when it says itself that it is one, and when it does not. */
const MIN_DECLARED = 140;
const MIN_UNDECLARED = 250;
/** A character of Chinese or Japanese says about three times as much as a letter. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;
const LISTING_URL =
  /\/(?:search|tag|tags|category|categories|topics?|author|authors|archive|page)(?:\/|\?|$)|[?&](?:q|s|query|search)=/i;
const MIN_CARDS = 5;
const MAX_CARD = 250;
/** Characters of page per linked heading below which headings lead away instead of heading text. */
const MAX_TEASER = 350;
const LISTING_TYPE = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|Product)$/;

/** Whether the cleaned article is one: enough text of its own, in sentences, not a list of links. */
export const isArticle = (
  article: Element,
  metadata: Metadata,
  url: string,
  types: readonly string[],
): boolean => {
  const text = textIn(article);
  const weight = text.length + 2 * (text.match(DENSE)?.length ?? 0);
  if (weight < (metadata.isDeclaredArticle ? MIN_DECLARED : MIN_UNDECLARED)) return false;
  if (metadata.isDeclaredArticle) return true;
  const density = linkDensity(article);
  if (density > 0.6) return false;
  const prose = proseWeight(article);
  if (types.some((type) => LISTING_TYPE.test(type)) && prose < 1500) return false;
  return LISTING_URL.test(url)
    ? prose > 1000 && density < 0.2
    : prose > 0.3 * weight || prose > 600;
};

/** Characters in blocks of at least a sentence. */
const proseWeight = (article: Element): number => {
  let weight = 0;
  for (const block of article.querySelectorAll('p, li, dd, blockquote, pre, td')) {
    if (block.querySelector('p, li, dd')) continue;
    const text = textIn(block);
    const length = text.length + 2 * (text.match(DENSE)?.length ?? 0);
    if (length > 60 && linkDensity(block) < 0.5) weight += length;
  }
  return weight;
};

/** Whether the root mostly shows cards of other pages: products, stories, messages. */
export const isListing = (root: Element): boolean => {
  const headings = [...root.querySelectorAll('h2, h3, h4')];
  const linked = headings.filter((heading) => heading.closest('a') || linkDensity(heading) > 0.8);
  const whole = textIn(root).length;
  if (
    linked.length >= 3 &&
    linked.length > 0.6 * headings.length &&
    whole / linked.length < MAX_TEASER
  )
    return true;
  return [root, ...root.querySelectorAll('ul, ol, div, section, main, tbody')].some(
    (parent) => parent.children.length >= MIN_CARDS && cardsLength(parent) > 0.5 * whole,
  );
};

/** Characters in children that look alike, lead elsewhere and say little. */
const cardsLength = (parent: Element): number => {
  const kinds = new Map<string, { count: number; length: number }>();
  for (const child of parent.children) {
    const length = textIn(child).length;
    if (length > MAX_CARD || child.matches('p') || !child.querySelector('a[href]')) continue;
    const kind = `${child.localName} ${child.className}`;
    const { count, length: before } = kinds.get(kind) ?? { count: 0, length: 0 };
    kinds.set(kind, { count: count + 1, length: before + length });
  }
  const cards = [...kinds.values()].filter(({ count }) => count >= MIN_CARDS);
  return Math.max(0, ...cards.map(({ length }) => length));
};
