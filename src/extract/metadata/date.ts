import { textIn } from '../blocks';
import { textBetween } from './byline';
import { parseDate } from './date-text';
import type { Sources } from './index';
import { textsOf } from './json-ld';
import { metaContents } from './plain';

const MARKED =
  '[itemprop~="datePublished"],time[pubdate],time.published,time.entry-date,.published time,abbr.published,.dt-published';
const NOT_OF_THE_ARTICLE =
  'nav,footer,aside,[class*="comment" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[class*="more" i],[class*="keep-reading" i],[class*="card" i],[class*="teaser" i]';
const PRINTED =
  '[class*="date" i],[class*="publish" i],[class*="posted" i],[class*="timestamp" i],[class*="meta" i],[class*="byline" i]';
const MAX_DISTANCE = 500;

/** When the article was published, ISO 8601. */
export const findDate = (sources: Sources, headline: Element | null): string | null => {
  const { document, url, articles } = sources;
  const candidates: (() => readonly string[])[] = [
    () => textsOf(articles, 'datePublished'),
    () =>
      metaContents(
        document,
        'article:published_time',
        'og:article:published_time',
        'og:published_time',
        'datepublished',
        'parsely-pub-date',
        'sailthru.date',
        'citation_publication_date',
        'citation_online_date',
        'prism.publicationdate',
        'article.published',
        'published-date',
        'publish-date',
        'publish_date',
        'publication_date',
        'pubdate',
        'dc.date.issued',
        'dcterms.issued',
        'dcterms.created',
        'dc.date',
        'dcterms.date',
        'dc.date.created',
        'cxenseparse:recs:publishtime',
        'cxense:publishtime',
        'date',
        'rnews:datepublished',
        'article:published',
        'article_date_original',
        'lastpublished',
        'publishdate',
      ),
    () => textsOf(articles, 'dateCreated'),
    () => ofArticle(document, MARKED).map(dateOf),
    () => near(document, 'time', headline).map(dateOf),
    () => near(document, PRINTED, headline).map(textIn),
    () => (headline ? shortTextsNear(headline) : []),
    () => [
      url
        .match(/\/((?:19|20)\d\d[/-](?:0[1-9]|1[0-2])[/-](?:0[1-9]|[12]\d|3[01]))(?=[/_-])/)?.[1]
        ?.replaceAll('/', '-') ?? '',
    ],
  ];
  for (const candidate of candidates)
    for (const value of candidate()) {
      const date = parseDate(value);
      if (date) return date;
    }
  return null;
};

const dateOf = (element: Element): string =>
  element.getAttribute('datetime') ??
  element.getAttribute('content') ??
  element.getAttribute('title') ??
  textIn(element);

const ofArticle = (document: Document, selector: string): readonly Element[] =>
  [...document.body.querySelectorAll(selector)].filter(
    (element) => !element.closest(NOT_OF_THE_ARTICLE),
  );

const near = (document: Document, selector: string, headline: Element | null): readonly Element[] =>
  ofArticle(document, selector)
    .filter((element) => textIn(element).length < 200 && !isModified(element))
    .filter(
      (element) =>
        headline !== null &&
        !element.contains(headline) &&
        textBetween(headline, element) < MAX_DISTANCE,
    )
    .slice(0, 20);

const isModified = (element: Element): boolean =>
  /updat|modif|edited|geändert|aktualisiert|mis à jour|actualizad/i.test(
    `${element.className} ${element.getAttribute('itemprop') ?? ''} ${textIn(element.parentElement ?? element).slice(0, 20)}`,
  );

/** A line of its own beside the headline may be a date without any class that says so. */
const shortTextsNear = (headline: Element): readonly string[] => {
  const lines = [
    ...(headline.closest('article, main, body')?.querySelectorAll('p, span, li, div > a') ?? []),
  ];
  return lines
    .slice(0, 60)
    .map(textIn)
    .filter((text) => text.length > 5 && text.length < 60);
};
