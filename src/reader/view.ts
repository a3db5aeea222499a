import type { Article, ArticleId, NoArticle, Result, Saved, SaveError } from '../article';
import type { Font, FontFile, Settings } from '../settings';

/** What the reader shows. */
export type View =
  | { readonly kind: 'loading' }
  | { readonly kind: 'article'; readonly article: Article; readonly saved: Saved | null }
  | { readonly kind: 'unreadable'; readonly reason: NoArticle | 'failed' };

/** What the reader can have done; it never knows by whom. */
export interface ReaderActions {
  changeSettings(changes: Partial<Settings>): Promise<void>;
  loadFont(font: Font): Promise<readonly FontFile[]>;
  /** `changed` is called once the text is committed and again after each picture. */
  save(article: Article, changed: (saved: Saved) => void): Promise<Result<Saved, SaveError>>;
  remove(id: ArticleId): Promise<Result<null, SaveError>>;
  restore(id: ArticleId): Promise<Result<null, SaveError>>;
  /** Shows all of the page instead of an article. */
  wholePage(): void;
  /** Shows the saved articles. */
  openSaved(): void;
  /** Goes on to another page of the same site in the reader; not everywhere there is a way. */
  follow?(address: string): Promise<void>;
}

/** Where the reader stands: over a stranger's page, or in a page of the extension. */
export type Surface = 'overlay' | 'page';

/** The address of the stored picture for an address in the article; null when it is missing. */
export type ImageSource = (address: string) => string | null;
