import { writtenDate } from '../dates';
import type { TableFormat } from '../table';

/** The strings of a Python list: `['a', "it's"]`, with its escapes. */
function pythonList(text: string): readonly string[] {
  const strings = text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs);
  return [...strings].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/gs, (_all, char: string) =>
      char === 'n' ? ' ' : char,
    ),
  );
}

/** Readwise Reader; what is in `feed` was never chosen, so a user may leave it out. */
export const readwise: TableFormat = {
  format: 'readwise',
  recognises: (columns) => ['url', 'document tags', 'location'].every((name) => columns.has(name)),
  read: (cell) => ({
    url: cell('url'),
    title: cell('title'),
    tags: pythonList(cell('document tags').slice(0, 10_000)),
    addedAt: writtenDate(cell('saved date')),
    progress: cell('reading progress'),
    archived: cell('location').toLowerCase() === 'archive',
    isFeed: cell('location').toLowerCase() === 'feed',
  }),
};
