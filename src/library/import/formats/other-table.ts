import { anyDate } from '../dates';
import type { TableFormat } from '../table';
import { isYes } from '../values';

const ADDRESS = ['url', 'link', 'href', 'address', 'uri'] as const;

/** A spreadsheet export guards cells that would be formulas by an apostrophe. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

/** Where a bar divides tags, commas are part of them. */
const tagsIn = (cell: string): readonly string[] => cell.split(cell.includes('|') ? '|' : /[,;]/);

const isRead = (state: string): boolean => /^(archived?|read|done)$/i.test(state);

/** Any other table with a column of addresses, such as Lectern's own and those made by hand. */
export const otherTable: TableFormat = {
  format: 'csv',
  recognises: (columns) => ADDRESS.some((name) => columns.has(name)),
  read: (cell) => ({
    url: cell(...ADDRESS),
    title: unguarded(cell('title', 'name')),
    author: unguarded(cell('author', 'byline')),
    site: unguarded(cell('site', 'publisher')),
    tags: tagsIn(unguarded(cell('tags', 'labels', 'keywords'))),
    folder: unguarded(cell('folder', 'collection')),
    addedAt: anyDate(cell('saved', 'added', 'created', 'date', 'timestamp')),
    archived: isRead(cell('status', 'state')) || isYes(cell('archived')),
    favourite: isYes(cell('favorite', 'favourite', 'starred')),
    note: unguarded(cell('note', 'notes', 'description')),
    excerpt: unguarded(cell('excerpt', 'summary')),
    lang: cell('lang', 'language'),
    progress: cell('progress'),
  }),
};
