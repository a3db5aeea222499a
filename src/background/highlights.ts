import {
  type ArticleId,
  COLOURS,
  failure,
  type HighlightId,
  type Marking,
  success,
} from '../article';
import * as library from '../library';
import type { Answers, PageRequests } from '../messages';
import { openSmallPage } from './window';

type Requests = Pick<
  PageRequests,
  | 'listHighlights'
  | 'addHighlight'
  | 'recolourHighlight'
  | 'removeHighlight'
  | 'restoreHighlight'
  | 'openNote'
>;

/** Without the note, which no page may have. */
const markingOf = ({ id, quote, position, colour, note }: library.Highlight): Marking => ({
  ...{ id, quote, position, colour },
  hasNote: note !== null,
});

/** Ids are random, so only who was given one can name an article or a highlight. */
const isArticle = (value: unknown): value is ArticleId => typeof value === 'string';
const isHighlight = (value: unknown): value is HighlightId => typeof value === 'string';

/** Answers about highlights to content scripts; every argument is parsed. */
export const highlightAnswers: Answers<Requests> = {
  listHighlights: async (_sender, article) => {
    const kept = isArticle(article) ? await library.highlightsOf(article) : null;
    return kept?.ok ? kept.value.map(markingOf) : [];
  },
  addHighlight: async (_sender, article, given, colour) => {
    const passage = library.parsePassage(given);
    if (!isArticle(article) || !passage) return failure('not-an-article');
    const added = await library.addHighlight(article, passage, library.parseColour(colour));
    return added.ok ? success(markingOf(added.value)) : added;
  },
  recolourHighlight: async (_sender, id, given) => {
    const colour = COLOURS.find((name) => name === given);
    return isHighlight(id) && colour
      ? library.recolourHighlight(id, colour)
      : failure('not-an-article');
  },
  removeHighlight: async (_sender, id) =>
    isHighlight(id) ? library.removeHighlight(id) : failure('not-an-article'),
  restoreHighlight: async (_sender, id) =>
    isHighlight(id) ? library.restoreHighlight(id) : failure('not-an-article'),
  openNote: async (_sender, id) => {
    const found = isHighlight(id) ? await library.findHighlight(id) : null;
    if (found?.ok) await openSmallPage('note', { highlight: found.value.id }, 420);
  },
};
