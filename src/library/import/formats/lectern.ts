import { writtenDate } from '../dates';
import type { DocumentFormat, DocumentReader } from '../document';
import { Unreadable } from '../entry';

/** The form of the list that is understood. */
const VERSION = 1;

function reader(): DocumentReader {
  const ids = new Set<unknown>();
  return {
    take: ({ key, index, value, fields }) => {
      if (key === 'version' && typeof value === 'number' && value > VERSION)
        throw new Unreadable('newer-version');
      if (key !== 'articles' || index < 0) return [];
      if (!fields) return [{ url: null, problem: 'broken-row' }];
      const isRepeated = typeof fields.id === 'string' && ids.has(fields.id);
      ids.add(fields.id);
      const { content, savedAt, published, ...rest } = fields;
      return [
        {
          ...rest,
          url: fields.url,
          archived: fields.archived === true,
          favourite: fields.favourite === true,
          isFeed: false,
          html: content,
          addedAt: writtenDate(savedAt),
          published: writtenDate(published),
          problem: isRepeated ? 'repeated' : null,
        },
      ];
    },
  };
}

/** A plain list of articles in Lectern's own words, for scripts that write one. */
export const lectern: DocumentFormat = {
  format: 'lectern',
  recognises: ({ key, value }) => key === 'format' && value === 'lectern',
  reader,
};
