import { countedDate } from '../dates';
import type { DocumentFormat } from '../document';
import type { LinkListFormat } from '../link-list';
import { listReader } from '../list-reader';
import type { TableFormat } from '../table';
import { fieldsOf, listOf } from '../values';

/** Pocket's last export: `part_000000.csv`, at most 10,000 rows a file, tags joined by "|". */
export const pocketTable: TableFormat = {
  format: 'pocket',
  recognises: (columns) => columns.has('url') && columns.has('time_added'),
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    tags: cell('tags').split('|'),
    addedAt: countedDate(cell('time_added')),
    // Older files have no status: all in them is unread.
    archived: /^archived?$/i.test(cell('status')),
  }),
};

/** `ril_export.html`: only the heading of a list says whether it is read. */
export const pocketPage: LinkListFormat = {
  format: 'pocket',
  read: ({ heading, attributes, title }) => ({
    url: attributes.get('href'),
    title,
    tags: (attributes.get('tags') ?? '').split(','),
    addedAt: countedDate(attributes.get('time_added')),
    archived: /archive/i.test(heading),
  }),
};

/** `annotations/part_000000.json` of the ZIP: what was marked, by the article's address. */
export const pocketHighlights: DocumentFormat = {
  format: 'pocket',
  recognises: ({ key, fields }) =>
    key === null && typeof fields?.url === 'string' && Array.isArray(fields.highlights),
  reader: listReader(null, ({ url, title, highlights }) => ({
    url,
    title,
    highlights: listOf(highlights).map((given) => ({ quote: fieldsOf(given)?.quote })),
  })),
};
