import type { ArticleId } from '../../article';
import type { Settings } from '../../settings';
import type { PushLayer } from '../layers';
import type { Notice } from '../notices';
import type { MarkActions } from './actions';

/** What highlights need of the reader around them. */
export interface MarksContext {
  readonly scroller: HTMLElement;
  readonly actions: MarkActions;
  /** Names the article once it is kept; null until then. */
  readonly saved: () => ArticleId | null;
  /** Keeps the article unless it is kept; null where that failed, which was told. */
  readonly keep: () => Promise<ArticleId | null>;
  /** Gives the article up again. */
  readonly giveUp: () => void;
  /** What is added to a copied quote. */
  readonly source: string;
  readonly notify: (notice: Notice) => void;
  readonly announce: (message: string) => void;
  readonly pushLayer: PushLayer;
  /** As they are now. */
  readonly settings: () => Settings;
  /** Reads aloud from a place on; null where nothing can. */
  readonly listenFrom: ((range: Range) => void) | null;
  /** Opens the card that looks words up; null where there is none. */
  readonly lookUp: ((words: string) => void) | null;
}
