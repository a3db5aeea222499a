import { anyDate } from '../dates';
import type { TableFormat } from '../table';
import { isYes } from '../values';

/** Folders that are none of the reader's own. */
const NO_FOLDER = /^(unsorted|trash|all bookmarks)$/i;

/** "a / b" and "a/b" both name a folder within another. */
const folderIn = (cell: string): string =>
  NO_FOLDER.test(cell)
    ? ''
    : cell
        .split('/')
        .map((name) => name.trim())
        .filter(Boolean)
        .join('/');

/** Each line is a passage; `Highlight:` and `Note:` lead them in some exports. */
function highlightsIn(cell: string): readonly { quote: string; note: string | null }[] {
  const found: { quote: string; note: string | null }[] = [];
  for (const line of cell.split('\n')) {
    const note = /^note:\s*(.*)/i.exec(line)?.[1];
    const last = found.at(-1);
    if (note !== undefined && last) last.note = note;
    else if (line.trim() !== '')
      found.push({ quote: line.replace(/^highlight:\s*/i, ''), note: null });
  }
  return found;
}

/** Raindrop.io. */
export const raindrop: TableFormat = {
  format: 'raindrop',
  recognises: (columns) => ['url', 'folder', 'created', 'note'].every((name) => columns.has(name)),
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    note: cell('note'),
    excerpt: cell('excerpt'),
    folder: folderIn(cell('folder')),
    tags: cell('tags').split(','),
    addedAt: anyDate(cell('created')),
    image: cell('cover'),
    highlights: highlightsIn(cell('highlights')),
    favourite: isYes(cell('favorite')),
  }),
};
