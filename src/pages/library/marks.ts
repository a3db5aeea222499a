import { type ArticleId, type HighlightId, success } from '../../article';
import {
  addHighlight,
  type Highlight,
  highlightsOf,
  recolourHighlight,
  removeHighlight,
  restoreHighlight,
  setHighlightNote,
} from '../../library';
import type { MarkActions } from '../../reader';

const kept = async (article: ArticleId): Promise<readonly Highlight[]> => {
  const result = await highlightsOf(article);
  return result.ok ? result.value : [];
};

const markingOf = ({ id, quote, position, colour, note }: Highlight) => ({
  ...{ id, quote, position, colour },
  hasNote: note !== null,
});

/** Highlights where no page can see: notes are shown and written beside the text. */
export const marks: MarkActions = {
  list: async (article) => (await kept(article)).map(markingOf),
  add: async (article, passage, colour) => {
    const added = await addHighlight(article, passage, colour);
    return added.ok ? success(markingOf(added.value)) : added;
  },
  recolour: recolourHighlight,
  remove: removeHighlight,
  restore: restoreHighlight,
  notes: {
    kind: 'here',
    read: async (article) =>
      new Map<HighlightId, string>(
        (await kept(article)).flatMap(({ id, note }) => (note === null ? [] : [[id, note]])),
      ),
    write: setHighlightNote,
  },
  first: () => new URLSearchParams(location.hash.slice(1)).get('mark') as HighlightId | null,
};
