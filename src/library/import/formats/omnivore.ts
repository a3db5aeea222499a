import { writtenDate } from '../dates';
import type { DocumentFormat } from '../document';
import type { Draft } from '../draft';
import { listReader } from '../list-reader';
import { type Fields, fieldsOf, listOf, shareOf } from '../values';

/** An article as `metadata_0_to_20.json` has it; text and highlights lie beside that file. */
export const omnivoreDraft = (fields: Fields): Draft => ({
  url: fields.url,
  title: fields.title,
  excerpt: fields.description,
  author: fields.author,
  tags: listOf(fields.labels).map((label) => fieldsOf(label)?.name ?? label),
  addedAt: writtenDate(fields.savedAt),
  published: writtenDate(fields.publishedAt),
  archived: fields.state === 'Archived',
  progress: shareOf(fields.readingProgress, 100),
  image: fields.thumbnail,
});

export const isOmnivore = (fields: Fields | undefined): boolean =>
  fields !== undefined && 'slug' in fields && 'savedAt' in fields && 'url' in fields;

/** One file of an export without the archive around it: no text. */
export const omnivore: DocumentFormat = {
  format: 'omnivore',
  recognises: ({ key, fields }) => key === null && isOmnivore(fields),
  reader: listReader(null, omnivoreDraft),
};

/**
 * The passages of `highlights/SLUG.md`: quoted lines, then a line of `#label`s, then a note, all
 * separated by empty lines.
 */
export function omnivoreHighlights(
  markdown: string,
): readonly { readonly quote: string; readonly note: string | null }[] {
  const found: { quote: string; note: string | null }[] = [];
  let quote: string[] = [];
  const close = () => {
    const text = quote.join('\n').trim();
    if (text !== '') found.push({ quote: text, note: null });
    quote = [];
  };
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^>\s?(.*)$/.exec(line);
    if (quoted) {
      quote.push((quoted[1] ?? '').trimEnd());
      continue;
    }
    close();
    const last = found.at(-1);
    const isLabels = /^(#\S[^#]*)+$/.test(line.slice(0, 1000));
    if (!last || line.trim() === '' || isLabels) continue;
    last.note = last.note ? `${last.note}\n${line.trim()}` : line.trim();
  }
  close();
  return found;
}
