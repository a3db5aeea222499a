import { countedDate } from '../dates';
import type { DocumentFormat, DocumentReader } from '../document';
import type { Draft } from '../draft';
import { type Fields, fieldsOf, listOf } from '../values';

/** The names of a list and those it lies in; a smart list is a search, not a place. */
function pathOf(id: unknown, lists: ReadonlyMap<unknown, Fields>): string {
  const names: string[] = [];
  const seen = new Set<unknown>();
  for (let list = lists.get(id); list && !seen.has(list); list = lists.get(list.parentId)) {
    if (list.type === 'smart') return '';
    seen.add(list);
    names.unshift(String(list.name ?? ''));
  }
  return names.filter(Boolean).join('/');
}

function draftOf(fields: Fields, lists: ReadonlyMap<unknown, Fields>): Draft {
  const [folder, ...others] = listOf(fields.lists)
    .map((id) => pathOf(id, lists))
    .filter(Boolean);
  return {
    url: fieldsOf(fields.content)?.url,
    title: fields.title,
    tags: [...listOf(fields.tags), ...others],
    folder,
    note: fields.note,
    archived: fields.archived === true,
    favourite: fields.favourited === true,
    addedAt: countedDate(fields.createdAt),
  };
}

/** The lists come after the bookmarks that lie in them, so all is held to the end; it holds no texts. */
function reader(): DocumentReader {
  const bookmarks: (Fields | undefined)[] = [];
  const lists = new Map<unknown, Fields>();
  return {
    take: ({ key, index, fields }) => {
      if (key === 'bookmarks' && index >= 0) bookmarks.push(fields);
      if (key === 'lists' && fields) lists.set(fields.id, fields);
      return [];
    },
    end: () =>
      bookmarks.map((fields) =>
        fields ? draftOf(fields, lists) : { url: null, problem: 'broken-row' },
      ),
  };
}

/** Karakeep (Hoarder). */
export const karakeep: DocumentFormat = {
  format: 'karakeep',
  recognises: ({ key, fields }) =>
    key === 'bookmarks' && fields !== undefined && 'content' in fields && 'createdAt' in fields,
  reader,
};
