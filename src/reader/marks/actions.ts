import type {
  ArticleId,
  Colour,
  HighlightId,
  Marking,
  Passage,
  Result,
  SaveError,
} from '../../article';

/** What the reader can have done with highlights; it never knows by whom. */
export interface MarkActions {
  /** What is marked in a saved article. */
  list(article: ArticleId): Promise<readonly Marking[]>;
  add(article: ArticleId, passage: Passage, colour: Colour): Promise<Result<Marking, SaveError>>;
  recolour(id: HighlightId, colour: Colour): Promise<Result<null, SaveError>>;
  remove(id: HighlightId): Promise<Result<null, SaveError>>;
  restore(id: HighlightId): Promise<Result<null, SaveError>>;
  readonly notes: Notes;
  /** The highlight that is to be shown once all are drawn; null for none. */
  first?(): HighlightId | null;
}

/** Notes are written here only in pages of the extension; over a stranger's page a window of its own opens. */
export type Notes =
  | { readonly kind: 'window'; open(id: HighlightId): void }
  | {
      readonly kind: 'here';
      read(article: ArticleId): Promise<ReadonlyMap<HighlightId, string>>;
      write(id: HighlightId, note: string): Promise<Result<null, SaveError>>;
    };
