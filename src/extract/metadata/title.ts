import { textIn } from '../blocks';
import { lettered } from '../letters';
import { parseDate } from './date-text';
import { type Heading, printedHeading } from './headline';
import type { Sources } from './index';
import { textsOf } from './json-ld';
import { bareHeading, plain, plainText, squash } from './plain';
import { SiteNames, withoutLabels, withoutSite } from './site-cut';

const MAX_TITLE = 500;

export interface Title {
  readonly title: string;
  /** The element that shows the title, where there is one. */
  readonly headline: Element | null;
}

/** The headline as printed, else as declared; once, without the site's name. */
export const findTitle = (sources: Sources, siteName: string | null): Title => {
  const { document, url } = sources;
  const titles = declaredTitles(sources);
  const site = new SiteNames([siteName, ...restsOf(titles)], url);
  const declared = titles.map((title) => withoutSite(title, site, titles));
  const heading = printedHeading(document, { titles, declared, site, url });
  if (heading) {
    const { element: headline } = heading;
    const text = textOf(heading, site);
    return { title: declared.find((title) => isWithLabel(text, title)) ?? text, headline };
  }
  const title = declared.find((text) => text !== '') ?? '';
  return { title, headline: elementWith(document, title) };
};

const textOf = ({ element, text }: Heading, site: SiteNames): string =>
  withoutLabels(plainText(bareHeading(element), MAX_TITLE) ?? text, site);

const MAX_LABEL = 30;

const HOST = lettered(() => /^\W*[\p{L}\d-]+(?:\.[\p{L}\d-]{2,})+\W*\d*$/u);

/** Whether a heading is a title with a date or an address before or behind it. */
const isWithLabel = (text: string, title: string): boolean => {
  if (title.length < 4 || text.length <= title.length || text.length > title.length + MAX_LABEL)
    return false;
  const rest = text.startsWith(title)
    ? text.slice(title.length)
    : text.endsWith(title)
      ? text.slice(0, -title.length)
      : '';
  return parseDate(rest, null) !== null || HOST.test(rest);
};

const declaredTitles = ({ document, metas, structured }: Sources): readonly string[] =>
  [
    ...textsOf(structured.articles, 'headline'),
    ...metas.of(
      'og:title',
      'twitter:title',
      'headline',
      'dc.title',
      'dcterms.title',
      'citation_title',
      'parsely-title',
      'sailthru.title',
    ),
    document.querySelector('head > title, title')?.textContent ?? '',
  ].flatMap((title) => plain(title, MAX_TITLE) ?? []);

/** What the page's title has besides a title declared elsewhere is the site's name. */
const restsOf = (titles: readonly string[]): readonly string[] => {
  const whole = titles.at(-1) ?? '';
  return titles.flatMap((title) => {
    if (title.length < 8 || title.length >= whole.length) return [];
    const rest = whole.startsWith(title)
      ? whole.slice(title.length).match(/^\s*[|–—·•»:｜-]+\s*(.+)$/u)
      : whole.endsWith(title)
        ? whole.slice(0, -title.length).match(/^(.+?)\s*[|–—·•»:｜-]+\s*$/u)
        : null;
    return rest?.[1] ?? [];
  });
};

/** A title may be printed in what is no heading. */
const elementWith = (document: Document, title: string): Element | null => {
  const wanted = squash(title);
  if (wanted === '') return null;
  const elements = document.body.querySelectorAll(
    'h1,h2,h3,[role="heading"],[itemprop~="headline"],p,div > span',
  );
  for (const element of elements) if (squash(textIn(element)) === wanted) return element;
  return null;
};
