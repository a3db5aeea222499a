import {
  type ArticleId,
  type Colour,
  failure,
  type HighlightId,
  type LibraryError,
  type Passage,
  type Result,
  type SaveError,
  success,
} from '../article';
import { announce } from './changes';
import { read, write } from './database';
import { type Highlight, parseHighlight, parsePassage, parseSummary, type Summary } from './schema';

const byPosition = (a: Highlight, b: Highlight): number =>
  a.position.start - b.position.start || a.createdAt - b.createdAt;

const standing = (records: readonly unknown[]): readonly Highlight[] =>
  records
    .flatMap((record) => parseHighlight(record) ?? [])
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(byPosition);

/** What is marked in an article, in the order of its text. */
export const highlightsOf = (
  article: ArticleId,
): Promise<Result<readonly Highlight[], LibraryError>> =>
  read(['highlights'], async (transaction) =>
    success(standing(await transaction.objectStore('highlights').index('article').getAll(article))),
  );

/** A saved article with what is marked in it. */
export interface HighlightedArticle {
  readonly summary: Summary;
  readonly highlights: readonly Highlight[];
}

/** All that is marked in articles that are not in the trash; the article marked last comes first. */
export const listHighlights = (): Promise<Result<readonly HighlightedArticle[], LibraryError>> =>
  read(['articles', 'highlights'], async (transaction) => {
    const all = standing(await transaction.objectStore('highlights').getAll());
    const summaries = transaction.objectStore('articles');
    const listed: HighlightedArticle[] = [];
    const byArticle = new Map<ArticleId, Highlight[]>();
    for (const highlight of all)
      byArticle.set(highlight.article, [...(byArticle.get(highlight.article) ?? []), highlight]);
    for (const [id, highlights] of byArticle) {
      const summary = parseSummary(await summaries.get(id));
      if (summary && summary.deletedAt === null) listed.push({ summary, highlights });
    }
    const lastMarked = ({ highlights }: HighlightedArticle): number =>
      Math.max(...highlights.map(({ createdAt }) => createdAt));
    return success(listed.sort((a, b) => lastMarked(b) - lastMarked(a)));
  });

/** One highlight, also one that was taken off. */
export const findHighlight = (id: HighlightId): Promise<Result<Highlight, LibraryError>> =>
  read(['highlights'], async (transaction) => {
    const highlight = parseHighlight(await transaction.objectStore('highlights').get(id));
    return highlight ? success(highlight) : failure('not-found');
  });

/** Marks a passage of a saved article; resolves once it is on the disk. */
export async function addHighlight(
  article: ArticleId,
  passage: Passage,
  colour: Colour,
): Promise<Result<Highlight, SaveError>> {
  const valid = parsePassage(passage);
  if (!valid) return failure('not-an-article');
  const result = await write(['articles', 'highlights'], async (transaction) => {
    if (!(await transaction.objectStore('articles').get(article))) return failure('not-found');
    const createdAt = Date.now();
    const highlight: Highlight = {
      ...valid,
      ...{ id: crypto.randomUUID() as HighlightId, article, colour, note: null },
      ...{ createdAt, changedAt: createdAt, deletedAt: null },
    };
    await transaction.objectStore('highlights').put(highlight);
    return success(highlight);
  });
  if (result.ok) announce([article]);
  return result;
}

type Changes = Partial<Pick<Highlight, 'colour' | 'note' | 'deletedAt'>>;

/** Each is a record of its own, and read and written in one transaction: nothing that others change is lost. */
async function change(id: HighlightId, changes: Changes): Promise<Result<null, SaveError>> {
  const result = await write(['highlights'], async (transaction) => {
    const store = transaction.objectStore('highlights');
    const record = await store.get(id);
    if (!record) return failure('not-found');
    await store.put({ ...record, ...changes, changedAt: Date.now() });
    return success(record.article);
  });
  if (!result.ok) return result;
  announce([result.value]);
  return success(null);
}

export const recolourHighlight = (
  id: HighlightId,
  colour: Colour,
): Promise<Result<null, SaveError>> => change(id, { colour });

/** Sets what the reader wrote about a highlight; nothing but space takes it off. */
export const setHighlightNote = (
  id: HighlightId,
  note: string | null,
): Promise<Result<null, SaveError>> => change(id, { note: note?.trim() ? note : null });

/** Takes a highlight off; `restoreHighlight` brings it back with its note. */
export const removeHighlight = (id: HighlightId): Promise<Result<null, SaveError>> =>
  change(id, { deletedAt: Date.now() });

export const restoreHighlight = (id: HighlightId): Promise<Result<null, SaveError>> =>
  change(id, { deletedAt: null });
