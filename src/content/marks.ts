import { failure, type Result, type SaveError } from '../article';
import { ask } from '../messages';
import type { MarkActions } from '../reader';

/** Fails with `no-answer` when the extension was updated or switched off under the open page. */
async function answered<T>(asked: Promise<Result<T, SaveError>>): Promise<Result<T, SaveError>> {
  try {
    return await asked;
  } catch (error) {
    console.warn('Lectern: highlights', error);
    return failure('no-answer');
  }
}

/** Highlights of the article over a stranger's page: what is written about them never comes here. */
export const marks: MarkActions = {
  list: (article) => ask('listHighlights', article),
  add: (article, passage, colour) => answered(ask('addHighlight', article, passage, colour)),
  recolour: (id, colour) => answered(ask('recolourHighlight', id, colour)),
  remove: (id) => answered(ask('removeHighlight', id)),
  restore: (id) => answered(ask('restoreHighlight', id)),
  notes: {
    kind: 'window',
    open: (id) => {
      ask('openNote', id).catch((error) => console.warn('Lectern: note', error));
    },
  },
};
