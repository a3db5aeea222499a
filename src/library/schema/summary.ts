import type { ArticleId } from '../../article';
import type { ArticleRecord, Metadata, Summary } from '.';
import { parseMetadata, parseProgress } from './article';
import { parseNote, parseTags } from './tags';
import { count, fields, line, time } from './values';

/** A summary from a stored value; undefined if it cannot be told which article it is. */
export function parseSummary(value: unknown): Summary | undefined {
  const given = fields(value);
  const metadata = given && parseMetadata(given);
  const savedAt = time(given?.savedAt);
  if (!metadata || savedAt === null || typeof given.id !== 'string') return;
  // Assigned, not spread: V8 takes eighty times as long to spread into so many fields.
  const own: Omit<Summary, keyof Metadata> = {
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
  return Object.assign(own, metadata);
}

const strings = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];

/** A whole record from a stored value; undefined if it cannot be told which article it is. */
export function parseRecord(value: unknown): ArticleRecord | undefined {
  const summary = parseSummary(value);
  const given = fields(value);
  if (!summary || typeof given?.key !== 'string') return;
  const { key, aliases, fingerprint } = given;
  const own = { key, aliases: strings(aliases), fingerprint: strings(fingerprint) };
  return Object.assign(summary, own);
}
