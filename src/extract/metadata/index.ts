import type { Page } from '../snapshot';
import { findCanonical, findIcon, findImage } from './addresses';
import { findByline } from './byline';
import { findDate } from './date';
import { isArticleObject, type JsonObject, readJsonLd } from './json-ld';
import { findLanguage } from './language';
import { findSiteName } from './site';
import { findHeadline, findTitle } from './title';

/** What a page says about its article, as plain text. */
export interface Metadata {
  readonly title: string;
  /** The element that shows the title. */
  readonly headline: Element | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly siteName: string | null;
  readonly lang: string | null;
  readonly canonicalUrl: string;
  readonly image: string | null;
  readonly icon: string | null;
  /** Structured data says that the page is an article. */
  readonly isDeclaredArticle: boolean;
}

/** What every field's sources are read from. */
export interface Sources {
  readonly document: Document;
  readonly url: string;
  readonly base: string;
  readonly jsonLd: readonly JsonObject[];
  /** The objects of the structured data that describe an article. */
  readonly articles: readonly JsonObject[];
}

/** Reads each field from its ranked list of sources. */
export const readMetadata = (page: Page, document: Document): Metadata => {
  const jsonLd = readJsonLd(document);
  const articles = jsonLd.filter(isArticleObject);
  const sources: Sources = { document, url: page.url, base: page.base, jsonLd, articles };
  const siteName = findSiteName(sources);
  const title = findTitle(sources, siteName);
  const headline = findHeadline(document, title);
  return {
    title,
    headline,
    byline: findByline(sources, siteName, headline),
    publishedTime: findDate(sources, headline),
    siteName,
    lang: findLanguage(sources),
    canonicalUrl: findCanonical(sources),
    image: findImage(sources),
    icon: findIcon(sources),
    isDeclaredArticle: articles.length > 0,
  };
};
