import { addressKey } from '../address';
import { type ArticleRecord, parseTags } from '../schema';
import type { ImportEntry } from './entry';
import { type Body, describeBody, type ImportOptions, metadataOf, tagsFor } from './record';

interface Merge {
  /** The text, where the article lacks one and the file has it. */
  readonly body: Body | null;
  readonly options: ImportOptions;
  /** The article was added by this import: an earlier row of the file was the same. */
  readonly isOwn: boolean;
}

/** What the file knows of a link of which only the address was known. */
function filled(former: ArticleRecord, entry: ImportEntry): Partial<ArticleRecord> {
  const { title, byline, siteName, dek, lang, dir, publishedTime, image } = metadataOf(entry, '');
  return {
    title: former.title === former.url ? title : former.title,
    byline: former.byline ?? byline,
    siteName: former.siteName ?? siteName,
    dek: former.dek ?? dek,
    lang: former.lang ?? lang,
    dir: former.lang ? former.dir : dir,
    publishedTime: former.publishedTime ?? publishedTime,
    image: former.image ?? image,
  };
}

/** Rows of one file that are the same article: the earliest date, and each mark that any of them has. */
function joined(former: ArticleRecord, entry: ImportEntry): Partial<ArticleRecord> {
  const { progress, addedAt } = entry;
  const added = Math.min(former.addedAt, addedAt ?? former.addedAt);
  return {
    addedAt: added,
    savedAt: added,
    archived: former.archived || entry.archived,
    favourite: former.favourite || entry.favourite,
    progress:
      former.progress ?? (progress ? { fraction: progress, place: null, pageTop: null } : null),
  };
}

/**
 * A kept article with what it lacks and a file has: tags, note, and for a mere link its text and
 * metadata. Its state stays the reader's. Null where nothing is new.
 */
export function merged(
  former: ArticleRecord,
  entry: ImportEntry,
  { body, options, isOwn }: Merge,
): ArticleRecord | null {
  const key = addressKey(entry.url);
  const isAlias = key !== former.key && !former.aliases.includes(key);
  const changes: Partial<ArticleRecord> = {
    // A copy with the same text, found at another address: the next import knows it by that.
    aliases: isAlias ? [...former.aliases, key] : former.aliases,
    tags: parseTags([...former.tags, ...tagsFor(entry, options)]),
    note: former.note ?? entry.note,
    ...(former.linkOnly && filled(former, entry)),
    ...(isOwn && joined(former, entry)),
    ...(body && { minutes: metadataOf(entry, body.text).minutes, ...describeBody(body) }),
  };
  const isNew = Object.entries(changes).some(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(former[name as keyof ArticleRecord]),
  );
  return isNew ? { ...former, ...changes } : null;
}
