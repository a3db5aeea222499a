import { type ArticleId, type LibraryError, type Result, success } from '../article';
import { read, type Transaction } from './database';
import { parseSummary, type Summary } from './schema';
import { compose, fold, snippet, wordsOf } from './search';

export const FILTERS = ['unread', 'all', 'favourites', 'archive'] as const;
export type Filter = (typeof FILTERS)[number];

export interface List {
  /** Newest first. */
  readonly articles: readonly Summary[];
  /** For a query: the passage of the text where it was found. */
  readonly snippets: ReadonlyMap<ArticleId, string>;
  /** Saved articles by filter, whatever the query. */
  readonly counts: Readonly<Record<Filter, number>>;
  /** Records that are kept, but cannot be shown. */
  readonly unreadable: number;
}

/** An article read to here is no longer unread. */
const FINISHED = 0.97;

const BELONGS: Readonly<Record<Filter, (summary: Summary) => boolean>> = {
  unread: ({ archived, progress }) => !archived && (progress?.fraction ?? 0) < FINISHED,
  all: () => true,
  favourites: ({ favourite }) => favourite,
  archive: ({ archived }) => archived,
};

/** How many texts are in memory at a time while searching. */
const BATCH = 200;

type Hit = { readonly summary: Summary; readonly passage: string | null };

const headingOf = ({ title, siteName, byline }: Summary): string =>
  fold(compose([title, siteName, byline].join('\n')));

/** Texts in batches, by the order of their ids; one request a batch is much faster than one a text. */
async function* textsOf(transaction: Transaction<'readonly'>) {
  const store = transaction.objectStore('texts');
  let batch = await store.getAll(null, BATCH);
  while (batch.length > 0) {
    yield batch;
    batch = await store.getAll(IDBKeyRange.lowerBound(batch.at(-1)?.id, true), BATCH);
  }
}

/** Those of `summaries` whose title, site, names and text together hold all words. */
async function findWords(
  transaction: Transaction<'readonly'>,
  summaries: readonly Summary[],
  words: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Hit[]> {
  const headings = new Map(summaries.map((summary) => [summary.id, headingOf(summary)]));
  const holds = (...places: readonly string[]): boolean =>
    words.every((word) => places.some((place) => place.includes(word)));
  const passages = new Map<ArticleId, string | null>(
    [...headings].flatMap(([id, heading]) => (holds(heading) ? [[id, null]] : [])),
  );
  for await (const batch of textsOf(transaction)) {
    if (signal?.aborted) break;
    for (const record of batch) {
      const heading = headings.get(record.id);
      const text = compose(String(record.text));
      if (heading !== undefined && holds(heading, fold(text)))
        passages.set(record.id, snippet(text, words));
    }
  }
  return summaries
    .filter(({ id }) => passages.has(id))
    .map((summary) => ({ summary, passage: passages.get(summary.id) ?? null }));
}

const countsOf = (summaries: readonly Summary[]): List['counts'] => {
  const number = (filter: Filter) => summaries.filter(BELONGS[filter]).length;
  return {
    unread: number('unread'),
    all: number('all'),
    favourites: number('favourites'),
    archive: number('archive'),
  };
};

/**
 * The saved articles that a filter and a query leave; the trash is left out. A search whose
 * `signal` aborts stops early with what it has.
 */
export function list(options: {
  readonly filter: Filter;
  readonly query: string;
  readonly signal?: AbortSignal;
}): Promise<Result<List, LibraryError>> {
  return read(['articles', 'texts'], async (transaction) => {
    const records: readonly unknown[] = await transaction.objectStore('articles').getAll();
    const known = records.flatMap((record) => parseSummary(record) ?? []);
    const kept = known
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => b.savedAt - a.savedAt || a.id.localeCompare(b.id));
    const belonging = kept.filter(BELONGS[options.filter]);
    const words = wordsOf(options.query);
    const hits: readonly Hit[] =
      words.length === 0
        ? belonging.map((summary) => ({ summary, passage: null }))
        : await findWords(transaction, belonging, words, options.signal);
    return success({
      articles: hits.map(({ summary }) => summary),
      snippets: new Map(
        hits.flatMap(({ summary, passage }) => (passage ? [[summary.id, passage] as const] : [])),
      ),
      counts: countsOf(kept),
      unreadable: records.length - known.length,
    });
  });
}
