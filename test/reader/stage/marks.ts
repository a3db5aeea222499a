import type { ArticleId, HighlightId, Marking, Result, SaveError } from '../../../src/article';
import type { MarkActions } from '../../../src/reader';

/** What is marked, by id, with its note. */
export const markings = new Map<string, Marking & { readonly note: string }>();

const done: Result<null, SaveError> = { ok: true, value: null };
const removed = new Map<string, Marking & { readonly note: string }>();
let last = 0;

/** Highlights kept in memory. */
export function marks(areNotesHere: boolean, calls: string[]): MarkActions {
  const change = (id: HighlightId, changes: Partial<Marking> & { readonly note?: string }) => {
    const marking = markings.get(id);
    if (marking) markings.set(id, { ...marking, ...changes });
  };
  return {
    list: async (_article: ArticleId) => [...markings.values()],
    add: async (_article, passage, colour) => {
      const id = `mark-${++last}` as HighlightId;
      const marking = { ...passage, id, colour, hasNote: false };
      markings.set(id, { ...marking, note: '' });
      calls.push(`add ${colour} ${passage.quote.exact.slice(0, 40)}`);
      return { ok: true, value: marking };
    },
    recolour: async (id, colour) => {
      change(id, { colour });
      calls.push(`recolour ${colour}`);
      return done;
    },
    remove: async (id) => {
      const marking = markings.get(id);
      if (marking) removed.set(id, marking);
      markings.delete(id);
      calls.push('removeMark');
      return done;
    },
    restore: async (id) => {
      const marking = removed.get(id);
      if (marking) markings.set(id, marking);
      calls.push('restoreMark');
      return done;
    },
    notes: areNotesHere
      ? {
          kind: 'here',
          read: async () =>
            new Map(
              [...markings.values()].flatMap(({ id, note }) => (note === '' ? [] : [[id, note]])),
            ),
          write: async (id, note) => {
            change(id, { note, hasNote: note !== '' });
            calls.push(`write ${note}`);
            return done;
          },
        }
      : { kind: 'window', open: (id) => void calls.push(`openNote ${id}`) },
  };
}
