import { writtenDate } from '../dates';
import type { DocumentFormat } from '../document';
import { decodeEntities } from '../entities';
import { listReader } from '../list-reader';
import { isYes } from '../values';

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? decodeEntities(value) : value;

/** What it calls an article without a title. */
const UNTITLED = 'No title found';

/** The reading list of Readability (2016); its texts hold character references. */
export const readability: DocumentFormat = {
  format: 'readability',
  recognises: ({ key, fields }) =>
    key === 'bookmarks' && fields !== undefined && 'article__url' in fields,
  reader: listReader('bookmarks', (fields) => ({
    url: fields.article__url,
    title: fields.article__title === UNTITLED ? null : plain(fields.article__title),
    excerpt: plain(fields.article__excerpt),
    addedAt: writtenDate(fields.date_added),
    archived: isYes(fields.archive),
    favourite: isYes(fields.favorite),
  })),
};
