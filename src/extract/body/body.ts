import type { Reading } from '../model';

/** Where the article stands in the document, and which of its blocks surely belong to it. */
export interface Body {
  readonly root: Element;
  /** Blocks that belong to the body; null when the whole root does. */
  readonly kept: ReadonlySet<Element> | null;
  /** Parts that are left out, with the chance that they belong to the article; null when none is. */
  readonly dropped: Pick<ReadonlyMap<Element, number>, 'has' | 'get'> | null;
  /** Parts of the page that belong to no article. */
  readonly outside: ReadonlySet<Element>;
  /** The article is a discussion: its posts are what is read. */
  readonly isThread: boolean;
  /** What says who wrote each of its posts, and when; no rule is asked about it. */
  readonly heads: ReadonlySet<Element>;
  /** Who wrote the first of its posts. */
  readonly author: string | null;
  /** What the model made of the page; null where it was not asked or not believed. */
  readonly reading: Reading | null;
}

/** A body of which nothing is left out beforehand. */
export const wholeOf = (root: Element): Body => ({
  root,
  kept: null,
  dropped: null,
  outside: new Set(),
  isThread: false,
  heads: new Set(),
  author: null,
  reading: null,
});
