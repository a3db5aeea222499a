import { textIn } from '../blocks';
import type { Sources } from './index';
import { textsOf } from './json-ld';
import { metaContents, plain } from './plain';

const MAX_TITLE = 500;
/** What stands between headline and site name. A bare hyphen or colon needs a space. */
const SEPARATOR = /\s+[|\-–—―·•»«/\\:~]+\s+|\s*[|»«｜]\s*(?=\S)|:\s+|\s*[＿_]\s*/g;

/** The headline, once, without the site's name. */
export const findTitle = (sources: Sources, siteName: string | null): string => {
  const { document, articles } = sources;
  const documentTitle = plain(
    document.querySelector('head > title, title')?.textContent,
    MAX_TITLE,
  );
  const declared = [
    ...textsOf(articles, 'headline'),
    ...metaContents(
      document,
      'og:title',
      'twitter:title',
      'dc.title',
      'citation_title',
      'parsely-title',
      'sailthru.title',
    ),
    documentTitle,
  ].flatMap((title) => plain(title, MAX_TITLE) ?? []);
  const printed = printedHeadline(document, declared, [siteName, hostName(sources.url)]);
  if (printed) return printed;
  const names = [siteName, hostName(sources.url)];
  const [best = ''] = declared
    .map((title) => withoutSite(title, names, declared))
    .filter((title) => title !== '');
  return best;
};

/** The element that shows the title, where there is one. */
export const findHeadline = (document: Document, title: string): Element | null => {
  const wanted = squash(title);
  if (wanted === '') return null;
  const headings = [
    ...document.body.querySelectorAll(
      'h1, h2, h3, [role="heading"], [itemprop~="headline"], p, div > span',
    ),
  ];
  return (
    headings.find((heading) => heading.matches('h1, h2') && squash(textIn(heading)) === wanted) ??
    headings.find((heading) => squash(textIn(heading)) === wanted) ??
    null
  );
};

/** Letters and digits only, for comparing what differs in case, quotes and spaces. */
export const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const hostName = (url: string): string | null => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
};

/** The heading that says the same as the declared titles, in the words of the page. */
const printedHeadline = (
  document: Document,
  declared: readonly string[],
  names: readonly (string | null)[],
): string | null => {
  const all = declared.map(squash);
  const site = names.map((name) => squash(name ?? ''));
  const isDeclared = (heading: Element): boolean => {
    const text = squash(textIn(heading));
    if (text.length < 2 || site.includes(text)) return false;
    return all.some(
      (title) => title === text || (title.includes(text) && text.length > 0.4 * title.length),
    );
  };
  for (const selector of ['h1', '[itemprop~="headline"]', 'h2']) {
    const headings = [...document.body.querySelectorAll(selector)].filter(
      (heading) => !heading.closest('nav, aside, footer, a[href]:has(img)') && isDeclared(heading),
    );
    const longest = headings.sort((a, b) => textIn(b).length - textIn(a).length)[0];
    if (longest)
      return plain(
        longest.textContent?.replace(/[<&]/g, (c) => (c === '<' ? '&lt;' : '&amp;')),
        MAX_TITLE,
      );
  }
  return null;
};

/** Cuts the site's name off either end, known by declaration or by what the other titles lack. */
export const withoutSite = (
  title: string,
  names: readonly (string | null)[],
  declared: readonly string[],
): string => {
  const parts: { text: string; start: number; end: number; separator: string }[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({
      text: title.slice(start, match.index),
      start,
      end: match.index,
      separator: match[0],
    });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, end: title.length, separator: '' });
  const isSite = (text: string): boolean =>
    names.some((name) => {
      const known = squash(name ?? '');
      const bare = squash((name ?? '').replace(/\.\w+(?:\.\w\w)?$/, ''));
      return known !== '' && (squash(text) === known || squash(text) === bare);
    });
  let first = 0;
  let last = parts.length - 1;
  while (last > first && isSite(parts[last]?.text ?? '')) last--;
  while (first < last && isSite(parts[first]?.text ?? '')) first++;
  const rest = title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length).trim();
  const shorter = declared.find(
    (other) => other !== title && other.length > 0.4 * rest.length && rest.startsWith(other),
  );
  if (shorter) return shorter;
  const tail = parts[last];
  const head = title.slice(parts[first]?.start ?? 0, parts[last - 1]?.end ?? 0).trim();
  const isLikelySite =
    tail &&
    last > first &&
    /[|–—·•»｜-]/.test(parts[last - 1]?.separator ?? '') &&
    wordsIn(tail.text) <= 4 &&
    wordsIn(head) >= Math.max(3, wordsIn(tail.text));
  const isWitnessed =
    tail && declared.some((other) => other !== title && squash(other).includes(squash(tail.text)));
  return isLikelySite && !isWitnessed ? head : rest;
};

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;
