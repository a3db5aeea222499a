import type { Article, Completeness } from '../article';
import { readingMinutes } from '../reading-time';
import { blockText } from './text';

/** Taken or left as one. */
const WHOLE = 'figure,table,pre';
const BLOCK = `${WHOLE},p,li,h1,h2,h3,h4,h5,h6,dt,dd,blockquote`;
/** Characters of a text that nobody writes twice. */
const TELLING = 40;

/**
 * One article of the pages that it is spread over, given in their order. It bears the address of
 * `here`, the page that is being read, and what the first page says of title and author; text and
 * pictures that a page repeats from those before it are left out of it.
 */
export const joinPages = (
  pages: ReadonlyMap<number, Article>,
  here: Article,
  completeness: Completeness,
): Article => {
  const ordered = [...pages].sort(([a], [b]) => a - b);
  const first = ordered[0]?.[1] ?? here;
  const root = parse('');
  const seen = new Set<string>();
  for (const [number, page] of ordered) {
    const body = parse(page.html);
    if (page !== first) {
      leaveOutRepeated(body, seen);
      nameApart(body, number);
    }
    linkWithin(body, pages, first);
    for (const unit of unitsOf(body)) seen.add(keyOf(unit));
    root.append(...body.childNodes);
  }
  const text = blockText(root);
  const { title, byline, dek, publishedTime, image } = first;
  return {
    ...here,
    title,
    dek,
    byline: byline ?? here.byline,
    publishedTime: publishedTime ?? here.publishedTime,
    image: image ?? here.image,
    html: root.innerHTML,
    text,
    minutes: readingMinutes(text, here.lang),
    completeness,
  };
};

const parse = (html: string): HTMLElement =>
  new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;

/** What is compared: the innermost blocks of text, and pictures. */
const unitsOf = (root: Element): readonly Element[] =>
  [...root.querySelectorAll(`${BLOCK},img`)].filter((element) => {
    if (element.parentElement?.closest(WHOLE)) return false;
    if (element.localName === 'img') return !element.closest(BLOCK);
    return element.matches(WHOLE) || !element.querySelector(BLOCK);
  });

/** The size of a picture, where its address tells it. */
const SIZE =
  /[-_]\d+x\d+(?=\.\w+$)|\?(?:(?:w|h|width|height|size|resize|fit|crop|q|quality|dpr)=[^&#]*(?:&|$))+$/gi;

const keyOf = (unit: Element): string => {
  const image = unit.localName === 'img' ? unit : unit.querySelector('img');
  const text = (unit.textContent ?? '').replace(/\s+/g, ' ').trim();
  return `${text}\n${image?.getAttribute('src')?.replace(SIZE, '') ?? ''}`;
};

/** Short lines recur in any text: they count as repeated at the edges of a page only. */
const leaveOutRepeated = (root: Element, seen: ReadonlySet<string>): void => {
  const units = unitsOf(root);
  const isNew = units.map((unit) => !seen.has(keyOf(unit)));
  const [start, end] = [isNew.indexOf(true), isNew.lastIndexOf(true)];
  for (const [index, unit] of units.entries()) {
    const isAtEdge = start < 0 || index < start || index > end;
    if (!isNew[index] && (isAtEdge || keyOf(unit).length > TELLING)) take(unit, root);
  }
};

/** Takes an element out, with all that is empty without it. */
const take = (element: Element, root: Element): void => {
  const parent = element.parentElement;
  element.remove();
  const isEmpty = parent?.childElementCount === 0 && parent.textContent?.trim() === '';
  if (parent && parent !== root && isEmpty) take(parent, root);
};

const nameOn = (number: number, name: string): string => `page-${number}-${name}`;

/** Each page numbers its notes anew. */
const nameApart = (root: Element, number: number): void => {
  for (const element of root.querySelectorAll('[id]')) element.id = nameOn(number, element.id);
  for (const anchor of root.querySelectorAll('a[name]'))
    anchor.setAttribute('name', nameOn(number, anchor.getAttribute('name') ?? ''));
  for (const link of root.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `#${nameOn(number, link.getAttribute('href')?.slice(1) ?? '')}`);
};

/** Links to a spot on one of the pages lead to it here. */
const linkWithin = (root: Element, pages: ReadonlyMap<number, Article>, first: Article): void => {
  const numbers = new Map([...pages].map(([number, { url }]) => [url, number]));
  for (const link of root.querySelectorAll('a[href*="#"]')) {
    const [address = '', name = ''] = link.getAttribute('href')?.split('#', 2) ?? [];
    const number = numbers.get(address);
    if (number === undefined || name === '') continue;
    link.setAttribute('href', `#${address === first.url ? name : nameOn(number, name)}`);
  }
};
