import { chromeDate } from '../dates';
import type { DocumentFormat } from '../document';
import type { Draft } from '../draft';
import { type Fields, fieldsOf, listOf } from '../values';

function* draftsIn(node: Fields | undefined, path: readonly string[]): Generator<Draft> {
  for (const given of listOf(node?.children)) {
    const child = fieldsOf(given);
    if (child?.type === 'folder') yield* draftsIn(child, [...path, String(child.name ?? '')]);
    else if (child?.type === 'url')
      yield {
        url: child.url,
        title: child.name,
        folder: path.filter(Boolean).join('/'),
        addedAt: chromeDate(child.date_added),
      };
  }
}

/** The file `Bookmarks` in the profile of Chrome and its kin. */
export const chrome: DocumentFormat = {
  format: 'chrome',
  recognises: ({ key, fields }) =>
    key === 'roots' && fields !== undefined && ('bookmark_bar' in fields || 'other' in fields),
  reader: () => ({
    take: ({ key, fields }) =>
      key === 'roots' && fields
        ? Object.values(fields).flatMap((root) => [...draftsIn(fieldsOf(root), [])])
        : [],
  }),
};
