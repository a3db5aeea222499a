import type { DBSchema } from 'idb';
import type { Article, ArticleId, Progress, Saved } from '../../article';
import type { Highlight } from './highlight';
import type { ImageRecord, Picture } from './picture';

export { parseArticle, parseProgress } from './article';
export {
  COLOURS,
  type Colour,
  type Highlight,
  type HighlightId,
  parseColour,
  parseHighlight,
  parsePassage,
  type Quote,
  type Span,
} from './highlight';
export { type ImageRecord, type Picture, parseImage, parsePictures } from './picture';
export { parseRecord, parseSummary } from './summary';
export { parseNote, parseTag, parseTags } from './tags';

/** An article without its body. */
export type Metadata = Omit<Article, 'html' | 'text'>;

/** What lists show of a saved article. Times are milliseconds since 1970. */
export interface Summary extends Metadata, Saved {
  readonly addedAt: number;
  /** Time of the last save. */
  readonly savedAt: number;
  readonly openedAt: number | null;
  readonly progress: Progress | null;
  readonly favourite: boolean;
  readonly archived: boolean;
  /** When it was moved to the trash. */
  readonly deletedAt: number | null;
  /** Hash of the picture that stands for it in lists. */
  readonly thumbnail: string | null;
  /** What the reader sorts it under, in alphabetical order. */
  readonly tags: readonly string[];
  /** What the reader wrote about the whole article. */
  readonly note: string | null;
  /** Only its address is kept, as a link that was saved or imported: there is no text yet. */
  readonly linkOnly: boolean;
  /** Bytes of its markup and text, in UTF-8. */
  readonly textBytes: number;
  /** Bytes of its stored pictures, also of those that other articles show too. */
  readonly imageBytes: number;
}

/** Stored form of a summary: small, so that a change of state rewrites little. */
export interface ArticleRecord extends Summary {
  /** What tells one article from another, see `addressKey`. */
  readonly key: string;
  /** Keys of other addresses at which the same text was saved. */
  readonly aliases: readonly string[];
  /** What copies of its text share, see `fingerprint`; empty where there is too little text. */
  readonly fingerprint: readonly string[];
}

/** The database as it is now; `migrations.ts` leads here from every earlier form. */
export interface LibrarySchema extends DBSchema {
  articles: {
    key: string;
    value: ArticleRecord;
    indexes: {
      key: string;
      savedAt: number;
      /** Only of what is in the trash. */
      deletedAt: number;
      /** Each tag, alias and value of a fingerprint has entries of its own. */
      tags: string;
      aliases: string;
      fingerprint: string;
    };
  };
  contents: { key: string; value: { readonly id: ArticleId; readonly html: string } };
  texts: { key: string; value: { readonly id: ArticleId; readonly text: string } };
  pictures: {
    key: string;
    value: {
      readonly id: ArticleId;
      readonly pictures: readonly Picture[];
      /** The hashes within `pictures`, for the index that counts who uses an image. */
      readonly hashes: readonly string[];
    };
    indexes: { hashes: string };
  };
  images: { key: string; value: ImageRecord };
  highlights: { key: string; value: Highlight; indexes: { article: string } };
}
