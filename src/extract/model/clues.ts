import type { Metadata } from '../metadata';
import { readJsonLd, textsOf } from '../metadata/json-ld';

/** What the page says elsewhere about its article's text. */
export interface Clues {
  readonly title: string;
  readonly byline: string;
  readonly description: string;
  /** The longest text that structured data gives as the article's; empty when there is none. */
  readonly articleBody: string;
}

const DESCRIPTION =
  'meta[property="og:description"],meta[name="description"],meta[name="twitter:description"]';

/** Gathers the clues of a page. */
export const readClues = (document: Document, metadata: Metadata): Clues => ({
  title: metadata.title,
  byline: metadata.byline ?? '',
  description: document.querySelector(DESCRIPTION)?.getAttribute('content') ?? '',
  articleBody: textsOf(readJsonLd(document), 'articleBody').reduce(
    (longest, text) => (text.length > longest.length ? text : longest),
    '',
  ),
});
