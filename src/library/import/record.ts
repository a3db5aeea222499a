import type { ArticleId } from '../../article';
import { readingMinutes } from '../../reading-time';
import { addressKey } from '../address';
import { fingerprint } from '../fingerprint';
import { describePictures, picturesOf, textBytesOf } from '../pictures';
import {
  type ArticleRecord,
  type Colour,
  type Highlight,
  type HighlightId,
  type Metadata,
  type Picture,
  parseHighlight,
  parseTags,
} from '../schema';
import { contentOf } from './content';
import type { ImportEntry, ImportHighlight } from './entry';

/** What the user wants of an import. */
export interface ImportOptions {
  /** Names of folders become tags. */
  readonly folders: boolean;
  /** What came by a feed is taken too. */
  readonly feeds: boolean;
  /** Everything goes to the archive, whatever the file says. */
  readonly archive: boolean;
}

/** The body of an imported article, as its stores hold it. */
export interface Body {
  readonly html: string;
  readonly text: string;
  readonly pictures: readonly Picture[];
}

const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;

/** Tags of an entry, the folder among them if it is wanted. */
export const tagsFor = ({ tags, folder }: ImportEntry, { folders }: ImportOptions) =>
  parseTags(folders && folder ? [...tags, folder] : tags);

/** What the file says of the article itself. */
export function metadataOf(entry: ImportEntry, text: string): Metadata {
  const { url, title, author, publishedTime, site, excerpt, lang, image } = entry;
  return {
    url,
    canonicalUrl: url,
    title: title ?? url,
    byline: author,
    publishedTime,
    modifiedTime: null,
    siteName: site,
    dek: excerpt,
    lang,
    dir: RIGHT_TO_LEFT.test(lang ?? '') ? 'rtl' : 'ltr',
    image,
    icon: null,
    minutes: readingMinutes(text, lang),
    completeness: { kind: 'whole' },
  };
}

/** The article's text with its pictures, none of which is held yet; null for a mere link. */
export function bodyOf(entry: ImportEntry): Body | null {
  if (!entry.html) return null;
  const { html, text } = contentOf(entry.html, entry.url);
  if (text === '') return null;
  const pictures = picturesOf({ ...metadataOf(entry, text), html, text }, []);
  return { html, text, pictures };
}

/** The fields of a record that follow from the article's text. */
export const describeBody = (body: Body | null) => ({
  linkOnly: body === null,
  fingerprint: fingerprint(body?.text ?? ''),
  textBytes: body ? textBytesOf(body.html, body.text) : 0,
  ...describePictures(body?.pictures ?? [], null),
});

/** The record of an article that is not kept yet; `savedAt` stands in where the file has no date. */
export function newRecord(
  entry: ImportEntry,
  body: Body | null,
  options: ImportOptions,
  savedAt: number,
): ArticleRecord {
  const { progress, favourite, archived, note, addedAt } = entry;
  return {
    ...metadataOf(entry, body?.text ?? ''),
    ...describeBody(body),
    id: crypto.randomUUID() as ArticleId,
    key: addressKey(entry.url),
    aliases: [],
    addedAt: addedAt ?? savedAt,
    savedAt: addedAt ?? savedAt,
    openedAt: null,
    progress: progress ? { fraction: progress, place: null, pageTop: null } : null,
    favourite,
    archived: archived || options.archive,
    deletedAt: null,
    tags: tagsFor(entry, options),
    note,
  };
}

const COLOURS: readonly (readonly [RegExp, Colour])[] = [
  [/green|teal|cyan/i, 'green'],
  [/blue|indigo|purple|violet/i, 'blue'],
  [/red|pink|rose|brown/i, 'rose'],
];

const colourOf = (name: string | null): Colour =>
  COLOURS.find(([pattern]) => pattern.test(name ?? ''))?.[1] ?? 'amber';

/** How much of the text around a passage is kept with it, as for those marked here. */
const AROUND = 32;

/** A highlight of an imported article, at its place if its words are found in the text. */
export function newHighlight(
  given: ImportHighlight,
  article: ArticleId,
  text: string,
  createdAt: number,
): Highlight | undefined {
  const exact = given.quote;
  const start = text.indexOf(exact);
  const end = start + exact.length;
  const found = start >= 0;
  return parseHighlight({
    id: crypto.randomUUID() as HighlightId,
    article,
    quote: {
      exact,
      prefix: found ? text.slice(Math.max(0, start - AROUND), start) : '',
      suffix: found ? text.slice(end, end + AROUND) : '',
    },
    position: found ? { start, end } : { start: 0, end: exact.length },
    colour: colourOf(given.colour),
    note: given.note,
    createdAt,
    changedAt: createdAt,
    deletedAt: null,
  });
}
