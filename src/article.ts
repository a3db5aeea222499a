/** What the extractor makes of a page: plain, serialisable, the one noun that every part talks about. */
export interface Article {
  /** Address of the page the article was read from, without fragment. */
  readonly url: string;
  /** What the page declares as its own address, absolute; equals `url` when it declares none. */
  readonly canonicalUrl: string;
  readonly title: string;
  /** Names only, joined by ", "; without "By", roles or addresses. */
  readonly byline: string | null;
  /** ISO 8601, with zone where the page gives one. */
  readonly publishedTime: string | null;
  /** When it was last changed, in the same form; null where the page does not say. */
  readonly modifiedTime: string | null;
  readonly siteName: string | null;
  /** The standfirst that `html` opens with; who shows it beside the title leaves it out of the text. */
  readonly dek: string | null;
  /** BCP 47 tag. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  /** Absolute address of the picture that stands for the article in lists. */
  readonly image: string | null;
  /** Absolute address of the site's icon. */
  readonly icon: string | null;
  /** Markup as found, addresses absolute, the lead picture included. Not safe: `sanitize` it where it is inserted. */
  readonly html: string;
  /** Block-aware text of `html`, blocks separated by "\n\n". */
  readonly text: string;
  /** Reading time in whole minutes, at least 1. */
  readonly minutes: number;
  readonly completeness: Completeness;
}

/** How much of an article is here, as far as its page tells. */
export type Completeness =
  | { readonly kind: 'whole' }
  /** Only its beginning: the page declares it, closes with a gate, or breaks off. */
  | { readonly kind: 'beginning'; readonly sign: 'declared' | 'gate' | 'cut' }
  | {
      readonly kind: 'pages';
      /** Numbers of the pages that are here, from 1. */
      readonly held: readonly number[];
      /** Number of all pages; null where only the next one is known. */
      readonly count: number | null;
      /** Addresses of the known pages, the first at 0. */
      readonly addresses: readonly string[];
    };

/** A spot in an article's text, found again by the text around it, of which it holds digests only. */
export interface Place {
  /** Share of the text's characters before it, 0 to 1. */
  readonly share: number;
  /** Digests of the text that follows it, and of the text before it. */
  readonly marks: readonly [after: number, before: number];
}

/** How far an article is read. */
export interface Progress {
  /** 0 to 1. */
  readonly fraction: number;
  readonly place: Place | null;
  /** Where the page under the reader was scrolled to, in CSS pixels; null without such a page. */
  readonly pageTop: number | null;
}

/** Marked words and what stands around them: W3C's TextQuoteSelector. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the words stood when they were marked: W3C's TextPositionSelector, in UTF-16 units of the body's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage of an article's body, so that it can be found again. */
export interface Passage {
  readonly quote: Quote;
  readonly position: Span;
}

export const COLOURS = ['amber', 'green', 'blue', 'rose'] as const;
export type Colour = (typeof COLOURS)[number];

/** Names a highlight in the library. */
export type HighlightId = string & { readonly HighlightId: unique symbol };

/** A marked passage as a page may know it: what the reader wrote about it stays with the library. */
export interface Marking extends Passage {
  readonly id: HighlightId;
  readonly colour: Colour;
  readonly hasNote: boolean;
}

/** Names a saved article in the library. */
export type ArticleId = string & { readonly ArticleId: unique symbol };

/** Markup that went through `sanitize`, its only maker. */
export type SafeHtml = string & { readonly SafeHtml: unique symbol };

/** Pages with text that is no article; the reader can still show all of it. */
export const OTHER_PAGES = [
  'no-article',
  'list-page',
  'search-page',
  'sign-in-page',
  'video-page',
  'shop-page',
  'forum-page',
] as const;
export type OtherPage = (typeof OTHER_PAGES)[number];

/** Whether a reason says that the page has text which is no article. */
export const isOtherPage = (reason: string): reason is OtherPage =>
  OTHER_PAGES.some((other) => other === reason);

/** Why there is no article to show. */
export type NoArticle = OtherPage | 'empty-page' | 'frames-only' | 'pdf' | 'too-large';

/** Why an article, a picture or a change of either was not kept. */
export type SaveError =
  | 'disk-full'
  | 'storage-failed'
  | 'newer-library'
  | 'not-found'
  | 'not-an-article'
  | 'not-allowed'
  | 'no-answer';

/** Why a further page of an article did not come. */
export type PageError =
  | 'page-not-loaded'
  | 'page-repeats'
  | 'page-elsewhere'
  | 'page-without-article'
  | 'too-many-pages';

/** Why saved articles cannot be shown. */
export type LibraryError =
  | 'unopenable-library'
  | 'newer-library'
  | 'not-found'
  | 'link-only'
  | 'unreadable-article';

/** Why a backup cannot be restored. */
export type BackupError = 'not-a-backup' | 'cut-backup' | 'damaged-backup' | 'newer-backup';

/** Why a press did not reach the page. */
export type PressError = 'restricted-page' | 'refused-page' | 'page-left' | 'no-tab' | 'failed';

/** How much of a saved article is on this machine. */
export interface Saved {
  readonly id: ArticleId;
  /** Pictures in the article. */
  readonly images: number;
  /** Pictures whose bytes are stored. */
  readonly storedImages: number;
}

/** An expected failure is a value; a bug throws. */
export type Result<T, E extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** The good case of a `Result`. */
export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
});

/** The expected failure of a `Result`. */
export const failure = <E extends string>(error: E): { readonly ok: false; readonly error: E } => ({
  ok: false,
  error,
});
