import type { RefObject } from 'preact';
import type { Article } from '../article';
import type { Keys, Settings } from '../settings';
import type { ContentsPanel } from './contents-panel';
import type { WithParts } from './later';
import type { Look } from './look';
import type { WithMarks } from './marks/use-marks';
import type { Notices } from './notices';
import type { Joined, PagesChoice } from './pages';
import type { Panel } from './panel';
import type { Parts } from './parts';
import type { ReadingPlace } from './reading-place';
import type { Saving } from './saving';
import type { ReadingAids } from './use-aids';
import type { ArticleView, Fittings, ImageSource, ReaderActions, Run, Surface, View } from './view';

export interface ReaderProps {
  readonly view: View;
  readonly settings: Settings;
  readonly actions: ReaderActions;
  readonly close: () => void;
  /** Stored pictures in place of the web's; without it pictures come from where the page has them. */
  readonly imageSource?: ImageSource;
  readonly surface: Surface;
  readonly fittings?: Fittings;
  /** Receives what can be asked of the reader from outside. */
  readonly handle?: { save?: () => Promise<void>; escape?: () => void };
}

/** What of a view is an article, and how that looks. */
export interface ArticleShown {
  /** The view, where it is one of an article. */
  readonly its: ArticleView | null;
  /** It, or what was made of all its pages. */
  readonly article: Article | null;
  readonly joined: Joined | null;
  readonly pages: PagesChoice | null;
  readonly look: Look;
  readonly keys: Keys;
  /** What is to be seen: an article only once its font is there. */
  readonly shown: View['kind'];
  /** Names what is drawn: another string for another article, and null while none is. */
  readonly drawn: string | null;
}

/** The panels over the article, and what can come only later. */
export interface Tools {
  readonly notices: Notices;
  /** Says that something could not be had. */
  readonly noAnswer: () => void;
  readonly panel: Panel | null;
  /** Opens another panel as soon as it is there, or none. */
  readonly setPanel: (panel: Panel | null) => void;
  /** Lets the panel go without moving the focus. */
  readonly dismissPanel: () => void;
  readonly parts: Parts | null;
  readonly withParts: WithParts;
  /** They cannot be had. */
  readonly partsGone: boolean;
}

/** All that the parts of the reader know of what is being read, and can do about it. */
export interface Reading extends ArticleShown, Tools {
  readonly props: ReaderProps;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly saving: Saving;
  readonly place: ReadingPlace;
  /** The share of the text that is behind the reader, 0 to 1. */
  readonly share: number;
  readonly aids: ReadingAids;
  readonly contents: ContentsPanel | null;
  readonly marks: { readonly with: WithMarks };
  readonly run: Run;
}
