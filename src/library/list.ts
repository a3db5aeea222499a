import { type ArticleId, type LibraryError, type Result, success } from '../article';
import { read, type Transaction } from './database';
import { minutesLeft, type Sort, sorted } from './order';
import { parseSummary, type Summary } from './schema';
import { compose, fold, snippet, wordsOf } from './search';
import { countsOf, isOn, type Shelf, type TagCount, tagsOf } from './shelves';

export interface List {
  /** In the order that was asked for. */
  readonly articles: readonly Summary[];
  /** For a query: the passage of the text where it was found. */
  readonly snippets: ReadonlyMap<ArticleId, string>;
  /** Saved articles by list, whatever the query. */
  readonly counts: Readonly<Record<Shelf, number>>;
  /** All tags, whatever the query. */
  readonly tags: readonly TagCount[];
  /** Records that are kept, but cannot be shown. */
  readonly unreadable: number;
}

export interface ListOptions {
  readonly filter: Shelf;
  readonly query: string;
  /** Only articles that have this tag. */
  readonly tag?: string | null;
  /** Only articles of which no more than this is still to be read. */
  readonly minutes?: number | null;
  /** Newest first by default. */
  readonly sort?: Sort;
  readonly signal?: AbortSignal;
}

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

const isWanted = ({ filter, tag = null, minutes = null }: ListOptions, summary: Summary): boolean =>
  isOn(filter, summary) &&
  (tag === null || summary.tags.includes(tag)) &&
  (minutes === null || minutesLeft(summary) <= minutes);

/**
 * The saved articles that a filter and a query leave, sorted; only the list of that name shows the
 * trash. A search whose `signal` aborts stops early with what it has.
 */
export function list(options: ListOptions): Promise<Result<List, LibraryError>> {
  return read(['articles', 'texts'], async (transaction) => {
    const records: readonly unknown[] = await transaction.objectStore('articles').getAll();
    const known = records.flatMap((record) => parseSummary(record) ?? []);
    const wanted = known.filter((summary) => isWanted(options, summary));
    const articles = sorted(wanted, options.sort ?? 'newest');
    const words = wordsOf(options.query);
    const hits: readonly Hit[] =
      words.length === 0
        ? articles.map((summary) => ({ summary, passage: null }))
        : await findWords(transaction, articles, words, options.signal);
    return success({
      articles: hits.map(({ summary }) => summary),
      snippets: new Map(
        hits.flatMap(({ summary, passage }) => (passage ? [[summary.id, passage] as const] : [])),
      ),
      counts: countsOf(known),
      tags: tagsOf(known),
      unreadable: records.length - known.length,
    });
  });
}
