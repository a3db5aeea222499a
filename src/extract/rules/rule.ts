import type { Body } from '../body';
import type { Metadata } from '../metadata';

/** What a rule may ask about besides the element itself. */
export interface Context extends Body {
  readonly document: Document;
  readonly url: string;
  readonly metadata: Metadata;
  /** The element holds a great part of the article; no rule is asked about it. */
  readonly isMajor: (element: Element) => boolean;
  /** The element stands above the text or among its first lines. */
  readonly isAtStart: (element: Element) => boolean;
}

/** Points at junk of one kind; it never removes. */
export interface Rule {
  /** Its file's and its case folder's name. */
  readonly name: string;
  /** A selector: where to look inside the article's root. */
  readonly candidates: string;
  readonly isJunk: (element: Element, context: Context) => boolean;
}
