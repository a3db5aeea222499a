import type { Metadata } from '../metadata';

/** What the page says elsewhere about its article's text. */
export interface Clues {
  readonly host: string;
  readonly title: string;
  readonly description: string;
}

const DESCRIPTION =
  'meta[property="og:description"],meta[name="description"],meta[name="twitter:description"]';

/** Gathers the clues of a page. */
export const readClues = (document: Document, metadata: Metadata, url: string): Clues => ({
  host: hostOf(url),
  title: metadata.title,
  description: document.querySelector(DESCRIPTION)?.getAttribute('content') ?? '',
});

/** The host without `www`; empty where the address has none. */
export const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
};
