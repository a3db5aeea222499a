/** A passage that was marked in another reader; it has no place yet and is found again by its words. */
export interface ImportHighlight {
  readonly quote: string;
  readonly note: string | null;
  /** Name or value of the colour as the other reader has it. */
  readonly colour: string | null;
}

/** One saved article as an export file describes it, valid in every field. */
export interface ImportEntry {
  /** http or https, without fragment. */
  readonly url: string;
  /** Null where the file has none, or only the address again. */
  readonly title: string | null;
  readonly tags: readonly string[];
  /** Names of the folders it lies in, joined by "/"; null in none of the user's own. */
  readonly folder: string | null;
  /** When it was saved, milliseconds since 1970; null where unknown. */
  readonly addedAt: number | null;
  readonly archived: boolean;
  readonly favourite: boolean;
  readonly note: string | null;
  readonly excerpt: string | null;
  readonly highlights: readonly ImportHighlight[];
  /** The article's markup as the file holds it, not safe; null for a mere link. */
  readonly html: string | null;
  /** 0 to 1; null where unknown. */
  readonly progress: number | null;
  readonly author: string | null;
  readonly site: string | null;
  /** BCP 47 tag. */
  readonly lang: string | null;
  /** ISO 8601. */
  readonly publishedTime: string | null;
  readonly image: string | null;
  /** It came by a feed and was not chosen by the reader. */
  readonly isFeed: boolean;
}

/** Why a row was not understood, or what of it was left out. */
export type Problem =
  /** Not kept: it names no address, one that is none, or one that is no web page. */
  | 'no-address'
  | 'bad-address'
  | 'not-web'
  /** Not kept: the row itself is damaged. */
  | 'broken-row'
  /** Not kept by itself: an earlier row of the file is the same article. */
  | 'repeated'
  /** Kept without its date. */
  | 'odd-date'
  /** Kept as a link, since the text that the file promises is missing or damaged. */
  | 'no-content';

/** One row of an export file: what it holds, what is wrong with it, or both. */
export interface Row {
  /** From 1, as the file counts: lines of a table with its head, else entries. */
  readonly row: number;
  readonly entry: ImportEntry | null;
  readonly problem: Problem | null;
  /** A few words by which a user knows the row again. */
  readonly what: string;
}

/** Every kind of file that is understood; each has a name for the user. */
export type Format =
  | 'addresses'
  | 'chrome'
  | 'csv'
  | 'feedbin'
  | 'firefox'
  | 'instapaper'
  | 'karakeep'
  | 'lectern'
  | 'linkwarden'
  | 'matter'
  | 'netscape'
  | 'omnivore'
  | 'pinboard'
  | 'pocket'
  | 'raindrop'
  | 'readability'
  | 'readwise'
  | 'wallabag';

/** Why a whole file is refused; nothing of it is kept. */
export type FileError =
  /** No export that is known. */
  | 'unknown-format'
  /** It ends too early or is damaged. */
  | 'broken-file'
  | 'too-large'
  /** Nested deeper than any export. */
  | 'too-deep'
  /** An archive that unpacks to far more than it weighs, or whose names leave its folder. */
  | 'hostile-archive'
  /** An archive with a password, or packed in a way that is not known. */
  | 'unknown-packing'
  | 'newer-version'
  /** It was moved or changed since it was chosen. */
  | 'gone'
  /** Lectern's own backup, which is restored, not imported. */
  | 'backup';

/** Ends the reading of a file; the door of this part turns it into a `Result`. */
export class Unreadable extends Error {
  constructor(readonly reason: FileError) {
    super(reason);
  }
}
