import { countedDate } from '../dates';
import type { Draft } from '../draft';
import type { LinkListFormat } from '../link-list';
import type { TableFormat } from '../table';

/** Folders that are states of an article; every other one is the reader's own. */
const STATES: Readonly<Record<string, Partial<Draft>>> = {
  unread: {},
  archive: { archived: true },
  starred: { favourite: true },
  home: {},
};

const inFolder = (folder: string): Partial<Draft> =>
  (Object.hasOwn(STATES, folder.toLowerCase()) && STATES[folder.toLowerCase()]) || { folder };

/** A JSON list in a cell, as `["a","b"]`. */
function tagsIn(cell: string): unknown {
  try {
    return cell === '' ? [] : JSON.parse(cell);
  } catch {
    return cell.split(',');
  }
}

/** Both forms: the old one has neither Timestamp nor Tags. */
export const instapaperTable: TableFormat = {
  format: 'instapaper',
  recognises: (columns) => ['url', 'selection', 'folder'].every((name) => columns.has(name)),
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    note: cell('selection'),
    tags: tagsIn(cell('tags')),
    addedAt: countedDate(cell('timestamp')),
    ...inFolder(cell('folder')),
  }),
};

/** `instapaper-export.html`: a list for each folder. */
export const instapaperPage: LinkListFormat = {
  format: 'instapaper',
  read: ({ heading, attributes, title }) => ({
    url: attributes.get('href'),
    title,
    ...inFolder(heading),
  }),
};
