import type { Completeness } from '../../article';
import { linksIn, textIn } from '../blocks';
import { absolute } from '../metadata/addresses';
import { asPage, keysOf, type PageAddress, plainKey } from './page-address';

const NOT_OF_THE_ARTICLE =
  '[class*="comment" i],[id*="comment" i],[class*="gallery" i],[class*="slider" i],[class*="carousel" i],table,sup';
const MAX_PAGES = 100;
/** Characters of a short word and a number. */
const MAX_LABEL = 20;

/** The pages that an article is spread over, by numbered links or by `rel`; null when there is one. */
export const findPaging = (document: Document, url: string, base: string): Completeness | null =>
  URL.canParse(url) ? (byNumbers(document, url, base) ?? byRelation(document, url, base)) : null;

/** Links whose text is a number and whose address is this one but for the same number. */
const byNumbers = (document: Document, url: string, base: string): Completeness | null => {
  const found = new Map<number, PageAddress>();
  const keys = keysOf(url);
  for (const link of linksIn(document.body)) {
    const number = numberIn(textIn(link));
    if (number === null || number > MAX_PAGES || link.closest(NOT_OF_THE_ARTICLE)) continue;
    const address = addressOf(link, base);
    const page = address && asPage(address, number).find(({ key }) => keys.has(key));
    if (page && !found.has(number)) found.set(number, page);
  }
  const template = [...found.values()].find(({ isNumbered }) => isNumbered);
  if (!template) return null;
  const last = Math.max(...found.keys());
  const held = numberOf(url, template, found, last);
  if (held === null) return null;
  const addressAt = (number: number): string => {
    if (number === held) return url;
    return found.get(number)?.address ?? (number === 1 ? template.first : template.at(number));
  };
  const addresses = Array.from({ length: Math.max(last, held) }, (_, i) => addressAt(i + 1));
  return { kind: 'pages', held: [held], count: addresses.length, addresses };
};

const addressOf = (link: Element | undefined, base: string): string | null =>
  absolute(link?.getAttribute('href'), base)?.replace(/#.*$/s, '') ?? null;

const numberIn = (text: string): number | null => {
  if (!/\d$/.test(text) || text.length > MAX_LABEL) return null;
  const digits = text.match(/^\p{L}{0,8}\s?(\d{1,3})$/u)?.[1];
  return digits ? Number(digits) : null;
};

/** Which of the pages the address is; the first one often has no number. */
const numberOf = (
  url: string,
  template: PageAddress,
  found: ReadonlyMap<number, PageAddress>,
  last: number,
): number | null => {
  for (const [number, { address }] of found) if (address === url) return number;
  for (let number = 1; number <= last + 1; number++) if (template.at(number) === url) return number;
  return plainKey(url) === template.key ? 1 : null;
};

/** The next page that the page names as such, when its address is this one but for a number. */
const byRelation = (document: Document, url: string, base: string): Completeness | null => {
  const link = [...document.querySelectorAll('link[rel~="next" i],a[rel~="next" i]')].find(
    (element) => !element.closest(NOT_OF_THE_ARTICLE),
  );
  const next = addressOf(link, base);
  if (!next) return null;
  const isHere = (page: PageAddress, held: number) =>
    page.at(held) === url || (held === 1 && plainKey(url) === page.key);
  for (let held = 1; held < MAX_PAGES; held++) {
    const page = asPage(next, held + 1).find((candidate) => isHere(candidate, held));
    if (!page) continue;
    const before = Array.from({ length: held - 1 }, (_, i) =>
      i === 0 ? page.first : page.at(i + 1),
    );
    return { kind: 'pages', held: [held], count: null, addresses: [...before, url, next] };
  }
  return null;
};
