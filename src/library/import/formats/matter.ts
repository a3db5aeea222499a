import { writtenDate } from '../dates';
import type { TableFormat } from '../table';
import { isYes } from '../values';

/** Matter: what is no longer in the queue is archived. */
export const matter: TableFormat = {
  format: 'matter',
  recognises: (columns) => columns.has('url') && columns.has('in queue'),
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    author: cell('author'),
    site: cell('publisher'),
    tags: cell('tags').split(';'),
    addedAt: writtenDate(cell('last interaction date')),
    archived: !isYes(cell('in queue')),
    favourite: isYes(cell('favorited')),
    progress: isYes(cell('read')) ? 1 : null,
  }),
};
