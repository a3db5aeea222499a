import { writtenDate } from '../dates';
import type { DocumentFormat } from '../document';
import { listReader } from '../list-reader';

/** Feedbin's `starred.json`, the article's text included. */
export const feedbin: DocumentFormat = {
  format: 'feedbin',
  recognises: ({ key, fields }) =>
    key === null &&
    fields !== undefined &&
    ['content', 'url', 'published', 'created_at'].every((name) => name in fields),
  reader: listReader(null, (fields) => ({
    url: fields.url,
    title: fields.title,
    author: fields.author,
    html: fields.content,
    addedAt: writtenDate(fields.created_at),
    published: writtenDate(fields.published),
    favourite: true,
  })),
};
