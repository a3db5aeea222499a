import type { ArticleId } from '../../src/article';
import {
  addHighlight,
  highlightsOf,
  recolourHighlight,
  save,
  setHighlightNote,
} from '../../src/library';
import { article } from './sample';

/** A library in a context of its own, for a tab of a real browser. */
Object.assign(globalThis, {
  context: {
    save: async () => {
      const result = await save(article());
      if (!result.ok) throw new Error(result.error);
      return result.value.saved.id;
    },
    /** Adds highlights, writes on each and colours it, all at once; answers how many writes went well. */
    write: async (id: ArticleId, name: string, count: number) => {
      const results = await Promise.all(
        Array.from({ length: count }, async (_, number) => {
          const quote = { exact: `${name} ${number}`, prefix: '', suffix: '' };
          const passage = { quote, position: { start: number, end: number + 1 } };
          const added = await addHighlight(id, passage, 'amber');
          if (!added.ok) return [added];
          return [
            added,
            ...(await Promise.all([
              setHighlightNote(added.value.id, `note ${name} ${number}`),
              recolourHighlight(added.value.id, 'blue'),
            ])),
          ];
        }),
      );
      return results.flat().filter(({ ok }) => ok).length;
    },
    all: async (id: ArticleId) => {
      const result = await highlightsOf(id);
      if (!result.ok) throw new Error(result.error);
      return result.value.map(({ quote, note, colour }) => [quote.exact, note, colour]);
    },
  },
});
