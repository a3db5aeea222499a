import { type Article, failure, type NoArticle, type Result } from '../article';

/** One block that was taken out of the article, and the rule that did. */
export interface Removal {
  readonly rule: string;
  readonly text: string;
}

/** The article of a page and what was left out of it. */
export interface Extracted {
  readonly article: Article;
  readonly removed: readonly Removal[];
}

/** Copies a page and makes an article of it. */
export const extract = (_live: Document, _url: string): Result<Extracted, NoArticle> =>
  failure('no-article');
