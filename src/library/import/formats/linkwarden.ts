import { writtenDate } from '../dates';
import type { DocumentFormat } from '../document';
import { fieldsOf, listOf } from '../values';

/** Where a link lies that lies nowhere. */
const UNSORTED = 'Unorganized';

/** Linkwarden: collections of links. */
export const linkwarden: DocumentFormat = {
  format: 'linkwarden',
  recognises: ({ key, fields }) => key === 'collections' && Array.isArray(fields?.links),
  reader: () => ({
    take: ({ key, fields }) =>
      key !== 'collections'
        ? []
        : listOf(fields?.links).map((given) => {
            const link = fieldsOf(given);
            if (!link) return { url: null, problem: 'broken-row' };
            return {
              url: link.url,
              title: link.name,
              note: link.description,
              tags: listOf(link.tags).map((tag) => fieldsOf(tag)?.name),
              folder: fields?.name === UNSORTED ? null : fields?.name,
              addedAt: writtenDate(link.createdAt),
            };
          }),
  }),
};
