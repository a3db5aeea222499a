import { textIn } from '../blocks';
import { isPlain } from '../letters';
import { isNamed, words } from '../names';
import { bareHeading, squash } from './plain';
import type { SiteNames } from './site-cut';

export interface Heading {
  readonly element: Element;
  readonly text: string;
}

interface Titles {
  /** As declared, and the same without the site's name. */
  readonly titles: readonly string[];
  readonly declared: readonly string[];
  readonly site: SiteNames;
  readonly url: string;
}

const HEADINGS = 'h1,[itemprop~="headline"],[role="heading"][aria-level="1"],h2';
const NOT_OF_THE_ARTICLE = 'nav,aside,footer,dialog,[role="dialog"],a[href]:has(img)';
const TITLE_NAMES = words(
  'headline, entry title, post title, article title, articletitle, page title, story title, p name',
);
/** How many have answered to a title in quotes. */
const COUNTED = /^\d+\s.*[“"«„‘「『].*[”"»“’」』]$/su;
const MAX_LENGTH = 400;
const MAX_HEADINGS = 60;

/**
 * The heading that shows the title. Declared titles are often written for search engines, so a
 * page's one main heading counts where it says about the same as they or the address.
 */
export const printedHeading = (document: Document, known: Titles): Heading | null => {
  const headings = [...document.body.querySelectorAll(HEADINGS)]
    .slice(0, MAX_HEADINGS)
    .filter((element) => !element.closest(NOT_OF_THE_ARTICLE))
    .map((element) => ({ element, text: textIn(bareHeading(element)) }))
    .filter(({ element, text }) => isPossible(element, text, known));
  const main = new Set(headings.filter(({ element }) => isMain(element)).map(({ text }) => text));
  let best: Heading | null = null;
  let highest = 0;
  for (const heading of headings) {
    if (isOfWhole(heading, headings, known)) continue;
    const worth = worthOf(heading, known, main.size);
    if (worth > highest) [best, highest] = [heading, worth];
  }
  return best;
};

/** The name of the book that a chapter is part of, where the address tells which of the two is meant. */
const isOfWhole = ({ text }: Heading, headings: readonly Heading[], known: Titles): boolean => {
  const slug = slugOf(known.url);
  return partsOf(known).some(
    ([first = '', ...others]) =>
      squash(others.at(-1) ?? '') === squash(text) &&
      shareIn(first, slug) > Math.max(HALF, shareIn(text, slug)) &&
      headings.some((other) => squash(other.text) === squash(first)),
  );
};

const HALF = 0.5;
const SEPARATOR = /\s+[-–—·•»]\s+|\s*[|｜]\s*/;

const partsOf = ({ titles, declared }: Titles): readonly (readonly string[])[] =>
  [...titles, ...declared].map((title) => title.split(SEPARATOR));

const isMain = (element: Element): boolean => element.localName !== 'h2';

const isPossible = (element: Element, text: string, { site }: Titles): boolean =>
  squash(text).length > 1 &&
  text.length <= MAX_LENGTH &&
  !site.has(text) &&
  !COUNTED.test(text) &&
  !isHomeLink(element.matches('a') ? element : element.querySelector('a[href]'), text);

const isHomeLink = (link: Element | null, text: string): boolean =>
  link !== null &&
  /^(?:https?:\/\/[^/]+)?\/?(?:[a-z]{2}\/?|index\.\w+)?$/i.test(
    link.getAttribute('href') ?? '#x',
  ) &&
  textIn(link) === text;

/** 0 for what is not the title. */
const worthOf = ({ element, text }: Heading, known: Titles, mains: number): number => {
  const likeness = likenessTo(text, known);
  const isOnly = isMain(element) && mains === 1;
  const enough = isMain(element) ? (isOnly && isLong(text) ? 0.25 : 0.5) : 0.85;
  const isMarked = element.matches('[itemprop~="headline"]') || isNamed(element, TITLE_NAMES);
  if (likeness < enough && !(isOnly && isMarked) && !(isOnly && isLong(text))) return 0;
  return likeness + (isMain(element) ? 0.3 : 0) + (isOnly ? 0.2 : 0) + (isMarked ? 0.2 : 0) + 0.01;
};

/** A label of a section is shorter. */
const isLong = (text: string): boolean => text.split(/\s+/).length >= 4;

/** How much a heading says the same as a declared title, or as the address, 0 to 1. */
const likenessTo = (text: string, known: Titles): number => {
  const { titles, declared, url } = known;
  const wanted = squash(text);
  let best = 0;
  if (partsOf(known).some(([first = '']) => squash(first) === wanted))
    best = shareIn(text, slugOf(url)) > HALF ? 0.9 : HALF;
  for (const title of [...declared, ...titles]) {
    const other = squash(title);
    if (other === wanted) return 1;
    const [short, long] = wanted.length < other.length ? [wanted, other] : [other, wanted];
    const isInside = short.length > 0.4 * long.length && long.includes(short);
    best = Math.max(
      best,
      isInside ? 0.85 + 0.1 * (short.length / long.length) : shared(wanted, other),
    );
  }
  return Math.max(best, 0.8 * shareIn(text, slugOf(url)));
};

/** Dice's coefficient of letter pairs, which needs no words and so serves every script. */
const shared = (a: string, b: string): number => {
  const pairs = new Map<string, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = a.slice(i - 1, i + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = b.slice(i - 1, i + 1);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) common++;
    pairs.set(pair, left - 1);
  }
  return (2 * common) / Math.max(1, a.length + b.length - 2);
};

const shareIn = (text: string, slug: string): number => {
  const small = text.toLowerCase();
  const parts = small.match(isPlain(small) ? /[a-z\d]{3,}/g : /[\p{L}\p{N}]{3,}/gu) ?? [];
  if (parts.length < 2 || slug === '') return 0;
  return parts.filter((part) => slug.includes(part)).length / parts.length;
};

const slugOf = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url).pathname).toLowerCase();
  } catch {
    return '';
  }
};
