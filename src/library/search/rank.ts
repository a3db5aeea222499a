import type { ArticleId } from '../../article';

/** Where all words were found: in the title, in headings or in what is known of it, in the text. */
export const PLACES = { title: 3, heading: 2, known: 2, text: 1 } as const;

/** An article that was found. */
export interface Hit {
  readonly id: ArticleId;
  /** One of `PLACES`: what counts most. */
  readonly place: number;
  /** How well or how often the words were found there. */
  readonly score: number;
  /** The passage of the text where it was found; null where it stands in the title alone. */
  readonly passage: string | null;
}

/** Title before heading before text, then the better fit, then the article that was saved last. */
export const rankOf =
  (savedAt: (id: ArticleId) => number) =>
  (a: Hit, b: Hit): number =>
    b.place - a.place || b.score - a.score || savedAt(b.id) - savedAt(a.id);
