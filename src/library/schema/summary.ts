import type { ArticleId } from '../../article';
import type { ArticleRecord, Summary } from '.';
import { parseMetadata, parseProgress } from './article';
import { parseNote, parseTags } from './tags';
import { count, fields, line, time } from './values';

/** A summary from a stored value; undefined if it cannot be told which article it is. */
export function parseSummary(value: unknown): Summary | undefined {
  const given = fields(value);
  const metadata = given && parseMetadata(given);
  const savedAt = time(given?.savedAt);
  if (!metadata || savedAt === null || typeof given.id !== 'string') return;
  return {
    ...metadata,
    id: given.id as ArticleId,
    images: count(given.images),
    storedImages: count(given.storedImages),
    addedAt: time(given.addedAt) ?? savedAt,
    savedAt,
    openedAt: time(given.openedAt),
    progress: parseProgress(given.progress),
    favourite: given.favourite === true,
    archived: given.archived === true,
    deletedAt: time(given.deletedAt),
    thumbnail: line(given.thumbnail),
    tags: parseTags(given.tags),
    note: parseNote(given.note),
    linkOnly: given.linkOnly === true,
    textBytes: count(given.textBytes),
    imageBytes: count(given.imageBytes),
  };
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

/** A whole record from a stored value; undefined if it cannot be told which article it is. */
export function parseRecord(value: unknown): ArticleRecord | undefined {
  const summary = parseSummary(value);
  const given = fields(value);
  if (!summary || typeof given?.key !== 'string') return;
  const { key, aliases, fingerprint } = given;
  return { ...summary, key, aliases: strings(aliases), fingerprint: strings(fingerprint) };
}
