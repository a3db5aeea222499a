import { line } from './values';

/** Longest tag, in UTF-16 units; and most tags of one article. */
const MAX = { tag: 100, tags: 100, note: 100_000 } as const;

/** A tag as it is kept: one line, without `#` before it; null where nothing is left. */
export const parseTag = (value: unknown): string | null =>
  typeof value === 'string'
    ? line(value.normalize('NFC').replace(/\s+/g, ' ').trim().replace(/^#+/, ''), MAX.tag)
    : null;

/** Tags in alphabetical order, each once however it is capitalised, as first written. */
export function parseTags(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const tags = new Map<string, string>();
  for (const tag of value.map(parseTag))
    if (tag && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  return tags.size < 2
    ? [...tags.values()]
    : [...tags.values()].slice(0, MAX.tags).sort((a, b) => a.localeCompare(b));
}

/** What a reader wrote, lines kept; null where it says nothing. */
export const parseNote = (value: unknown): string | null => line(value, MAX.note);
