import { anyDate, type GivenDate, writtenDate } from '../dates';
import type { DocumentFormat } from '../document';
import { listReader } from '../list-reader';
import type { TableFormat } from '../table';
import { fieldsOf, isYes, listOf } from '../values';

/** wallabag's JSON, the whole article included; yes and no come as booleans, numbers or text. */
export const wallabag: DocumentFormat = {
  format: 'wallabag',
  recognises: ({ key, fields }) =>
    key === null && fields !== undefined && 'is_archived' in fields && 'url' in fields,
  reader: listReader(null, (fields) => ({
    url: fields.url ?? fields.given_url,
    title: fields.title,
    tags: listOf(fields.tags).map((tag) => fieldsOf(tag)?.label ?? tag),
    addedAt: writtenDate(fields.created_at),
    archived: isYes(fields.is_archived),
    favourite: isYes(fields.is_starred),
    html: fields.content,
    author: fields.published_by,
    lang: fields.language,
    published: writtenDate(fields.published_at),
    image: fields.preview_picture,
    highlights: listOf(fields.annotations).map((annotation) => {
      const { quote, text } = fieldsOf(annotation) ?? {};
      return { quote, note: text };
    }),
  })),
};

/** `08/09/2016 11:55:58`, on a clock of 12 hours that does not say which half of the day. */
function tableDate(text: string): GivenDate {
  const [all, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4})( [\d:]{8})?$/.exec(text) ?? [];
  return all ? writtenDate(`${year}-${month}-${day}${time ?? ''}`) : anyDate(text);
}

/** wallabag's table, separated by semicolons. */
export const wallabagTable: TableFormat = {
  format: 'wallabag',
  recognises: (columns) =>
    ['url', 'content', 'mime type', 'creation date'].every((name) => columns.has(name)),
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    html: cell('content'),
    tags: cell('tags').split(','),
    lang: cell('language'),
    addedAt: tableDate(cell('creation date')),
  }),
};
