import type { Page } from '../snapshot';
import { findCanonical, findIcon, findImage } from './addresses';
import { Beside } from './beside';
import { findByline } from './byline';
import { findDates } from './date';
import { textsOf } from './json-ld';
import { findLanguage } from './language';
import { Metas } from './metas';
import { plain } from './plain';
import { findSiteName } from './site';
import { readStructured, type Structured } from './structured';
import { findTitle } from './title';

/** What a page says about its article, as plain text. */
export interface Metadata {
  readonly title: string;
  /** The element that shows the title. */
  readonly headline: Element | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  readonly siteName: string | null;
  /** What the page declares to be about. */
  readonly descriptions: readonly string[];
  readonly lang: string | null;
  readonly canonicalUrl: string;
  readonly image: string | null;
  readonly icon: string | null;
  /** Structured data says that the page is an article. */
  readonly isDeclaredArticle: boolean;
  readonly structured: Structured;
}

/** What every field's sources are read from. */
export interface Sources {
  readonly document: Document;
  readonly url: string;
  readonly base: string;
  readonly metas: Metas;
  readonly structured: Structured;
}

/** Reads each field from its ranked list of sources. */
export const readMetadata = (page: Page, document: Document): Metadata => {
  const metas = new Metas(document);
  const structured = readStructured(document, page.url);
  const sources: Sources = { document, url: page.url, base: page.base, metas, structured };
  const siteName = findSiteName(sources);
  const lang = findLanguage(sources);
  const { title, headline } = findTitle(sources, siteName);
  const beside = new Beside(document, headline);
  return {
    title,
    headline,
    byline: findByline(sources, beside, { siteName, title }),
    ...findDates(sources, beside, lang),
    siteName,
    descriptions: findDescriptions(sources),
    lang,
    canonicalUrl: findCanonical(sources),
    image: findImage(sources),
    icon: findIcon(sources),
    isDeclaredArticle: structured.articles.length > 0,
    structured,
  };
};

const MAX_DESCRIPTION = 500;

const findDescriptions = ({ metas, structured }: Sources): readonly string[] =>
  [
    ...textsOf(structured.articles, 'alternativeHeadline'),
    ...textsOf(structured.articles, 'description'),
    ...metas.of('og:description', 'description', 'twitter:description'),
  ].flatMap((text) => plain(text, MAX_DESCRIPTION) ?? []);
