import type { ComponentChildren } from 'preact';
import type {
  Article,
  ArticleId,
  NoArticle,
  PageError,
  Place,
  Progress,
  Result,
  Saved,
  SaveError,
} from '../article';
import type { LeftOut } from '../corrections';
import type { Font, FontFile, Settings } from '../settings';
import type { AidsScript } from './aids';
import type { Always } from './corrections/always';
import type { Command } from './keys';
import type { PushLayer } from './layers';
import type { MarkActions } from './marks/actions';
import type { Parts } from './parts';

/** An article and what is known of it. */
export interface ArticleView {
  readonly kind: 'article';
  readonly article: Article;
  readonly saved: Saved | null;
  readonly start?: Start | null;
  /** What of the page is not in the article; nothing where nobody knows. */
  readonly left?: readonly LeftOut[];
  /** How many rules of the site found nothing on the page. */
  readonly unmatched?: number;
  /** All its pages, where they were brought together before it was put right. */
  readonly stitched?: Stitched | undefined;
  /** The article with all that was left out, to be put right. */
  readonly ledger?: Ledger | null;
  /** The page under the reader has become another one since. */
  readonly isLeft?: boolean;
  /** When the shown copy was saved, in milliseconds; nothing for a page that is being read live. */
  readonly savedAt?: number;
}

/** What the reader shows. */
export type View =
  | { readonly kind: 'loading' }
  | ArticleView
  | { readonly kind: 'unreadable'; readonly reason: NoArticle | 'failed' };

/** The full article, and what makes its parts choosable; the answer ends that. */
export interface Ledger {
  readonly html: string;
  dress(body: HTMLElement, pushLayer: PushLayer): () => void;
}

/** What can be put right where the page is at hand. */
export interface Corrections {
  /** Shows what was left out in its place. */
  show(): void;
  /** Lets the article be chosen on the page. */
  pick(): void;
  report(): void;
}

/** Where an article opens instead of at its top. */
export interface Start {
  readonly place: Place;
  /** It was read to here in the reader; otherwise the page under it was scrolled to here. */
  readonly isReturn: boolean;
}

/** What a saved article can be marked as. */
export type Mark = 'favourite' | 'archived';

/** The pages of an article that are here, by their numbers from 1. */
export type Pages = ReadonlyMap<number, Article>;

/** The first of the pages that did not come. */
export interface MissingPage {
  readonly number: number;
  readonly reason: PageError;
}

/** An article made of all its pages that could be had. */
export interface Stitched {
  readonly article: Article;
  readonly pages: Pages;
  readonly missing: MissingPage | null;
}

/** How pages are brought. */
export interface PagesOptions {
  /** The page that is being read: the whole bears its address. */
  readonly article: Article;
  readonly signal: AbortSignal;
  /** Told the number of the page that is asked for. */
  readonly progress: (number: number) => void;
}

/** What can be done about pictures that a copy lacks. */
export interface PicturesChoice {
  readonly loading: boolean;
  load(): void;
}

/** What the reader can have done; it never knows by whom. */
export interface ReaderActions {
  changeSettings(changes: Partial<Settings>): Promise<void>;
  loadFont(font: Font): Promise<readonly FontFile[]>;
  /** Brings what comes later than the article; rejects when it cannot be had. */
  loadParts(): Promise<Parts>;
  /** Brings what helps to read; rejects when it cannot be had. */
  loadAids(): Promise<AidsScript>;
  /** `changed` is called once the text is committed and again after each picture. */
  save(article: Article, changed: (saved: Saved) => void): Promise<Result<Saved, SaveError>>;
  /** Gets pictures that a kept article lacks; called first thing in a press, as the browser may have to ask. */
  fetchPictures?(id: ArticleId): Promise<Result<Saved, SaveError>>;
  remove(id: ArticleId): Promise<Result<null, SaveError>>;
  restore(id: ArticleId): Promise<Result<null, SaveError>>;
  /** Sets a mark or takes it off; answers whether it is set now. */
  toggle(id: ArticleId, mark: Mark): Promise<Result<boolean, SaveError>>;
  /** Lets the tags of a kept article be changed; not everywhere there is a way. */
  editTags?(id: ArticleId): void;
  /** Highlights and notes; without it there are none here. */
  readonly marks?: MarkActions;
  /** Writes down how far the article is read. */
  remember(article: Article, progress: Progress): void;
  /** Reads what the page under the reader has become. */
  readNewPage?(): void;
  /** Brings the pages that are not yet `here`, and makes one article of all; rejects when aborted. */
  loadPages?(here: Pages, options: PagesOptions): Promise<Stitched>;
  /** Shows all of the page instead of an article. */
  wholePage(): void;
  readonly corrections?: Corrections;
  readonly always?: Always;
  /** Shows the saved articles. */
  openSaved(): void;
  /** Goes on to another page of the same site in the reader; not everywhere there is a way. */
  follow?(address: string): Promise<void>;
}

/** What only the parts have done. */
type LaterAction = 'remove' | 'restore' | 'toggle' | 'editTags' | 'marks' | 'always' | 'openSaved';
export type LaterActions = Pick<ReaderActions, LaterAction>;
/** What the reader is opened with; the rest may come with the parts. */
export type FirstActions = Omit<ReaderActions, LaterAction> & Partial<LaterActions>;

/** Where the reader stands: over a stranger's page, or in a page of the extension. */
export type Surface = 'overlay' | 'page';

/** The address of the stored picture for an address in the article; null when it is missing. */
export type ImageSource = (address: string) => string | null;

/** What the reader does for each command, so that a button does the same as a key. */
export type Run = Readonly<Record<Command, () => void>>;

/** What a page of the extension has instead of the reader's own tools, drawn by that page. */
export interface Fittings {
  /** The reader stands beside a list, which has the keys while the focus is not in the article. */
  readonly isBeside: boolean;
  /** In place of the close button. */
  readonly start?: ComponentChildren;
  /** In place of the save button. */
  readonly tools?: (run: Run) => ComponentChildren;
  /** Further items of the menu, which `dismiss` closes. */
  readonly menu?: (dismiss: () => void) => ComponentChildren;
  /** Below the article. */
  readonly end?: (run: Run) => ComponentChildren;
}
