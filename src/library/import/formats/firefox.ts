import { countedDate } from '../dates';
import type { DocumentFormat } from '../document';
import type { Draft } from '../draft';
import { type Fields, fieldsOf, listOf } from '../values';

const PLACE = 'text/x-moz-place';

/** A separator is no row; a folder's own folders are named by the path to them. */
function* draftsIn(node: Fields | undefined, path: readonly string[]): Generator<Draft> {
  if (node?.type === PLACE)
    yield {
      url: node.uri,
      title: node.title,
      tags: String(node.tags ?? '').split(','),
      folder: path.filter(Boolean).join('/'),
      addedAt: countedDate(node.dateAdded),
    };
  // The browser's own folders, such as the menu, say nothing about what is in them.
  const inside = node?.root === undefined ? [...path, String(node?.title ?? '')] : path;
  for (const child of listOf(node?.children)) yield* draftsIn(fieldsOf(child), inside);
}

/** Firefox's backup of the bookmarks, `bookmarks-DATE.json`. */
export const firefox: DocumentFormat = {
  format: 'firefox',
  recognises: ({ key, value, fields }) =>
    (key === 'type' && String(value).startsWith(PLACE)) ||
    (key === 'children' && typeof fields?.typeCode === 'number'),
  reader: () => ({
    take: ({ key, fields }) => (key === 'children' ? [...draftsIn(fields, [])] : []),
  }),
};
