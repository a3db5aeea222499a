import { failure, type Result, type SaveError } from '../article';
import { ask } from '../messages';
import type { LaterActions } from '../reader';
import { quietly, tell } from './telling';

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
const marks: LaterActions['marks'] = {
  list: (article) => ask('listHighlights', article),
  add: (article, passage, colour) => answered(ask('addHighlight', article, passage, colour)),
  recolour: (id, colour) => answered(ask('recolourHighlight', id, colour)),
  remove: (id) => answered(ask('removeHighlight', id)),
  restore: (id) => answered(ask('restoreHighlight', id)),
  notes: {
    kind: 'window',
    open: (id) => {
      ask('openNote', id).catch(quietly('note'));
    },
  },
};

/** What only the parts ask for, and what comes with them. */
export const laterActions: LaterActions = {
  remove: (id) => ask('removeArticle', id),
  restore: (id) => ask('restoreArticle', id),
  toggle: (id, mark) => ask('toggleMark', id, mark),
  editTags: (id) => {
    ask('openTags', id).catch(quietly('tags'));
  },
  marks,
  always: { look: () => ask('opensAlways'), set: (on) => ask('setOpensAlways', on) },
  openSaved: () => tell('openSavedArticles'),
};
