import { type ArticleId, type LibraryError, type Result, success } from '../article';
import { read } from './database';
import { minutesLeft, type Sort, sorted } from './order';
import { parseSummary, type Summary } from './schema';
import { createEngine } from './search/engine';
import { isPlainList, parseQuery, passes, type Query } from './search/query';
import { type Hit, rankOf } from './search/rank';
import { countsOf, isOn, type Shelf, type TagCount } from './shelves';

export interface List {
  /** In the order that was asked for; a search without an order puts the best first. */
  readonly articles: readonly Summary[];
  /** What was looked for; what is being typed may be further. */
  readonly query: string;
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
  /** As typed: words, "phrases", site: tag: is: before: after:. */
  readonly query: string;
  /** Only articles that have this tag. */
  readonly tag?: string | null;
  /** Only articles of which no more than this is still to be read. */
  readonly minutes?: number | null;
  /** Newest first by default; in a search that means the best first. */
  readonly sort?: Sort;
  readonly signal?: AbortSignal;
}

/** Whether an article belongs into a list, whatever words are looked for. */
export const isWanted = (options: ListOptions, query: Query, summary: Summary): boolean =>
  isOn(options.filter, summary) &&
  (!options.tag || summary.tags.includes(options.tag)) &&
  (!options.minutes || minutesLeft(summary) <= options.minutes) &&
  passes(query, summary);

/** All that is known of the library, and what a search has found so far; null where nothing is looked for. */
export interface Known {
  readonly summaries: readonly Summary[];
  readonly unreadable: number;
  readonly hits: ReadonlyMap<ArticleId, Hit> | null;
}

/** What was found, in its order: the best first unless another one is wanted. */
function inOrder(
  found: readonly Summary[],
  hits: ReadonlyMap<ArticleId, Hit>,
  sort: Sort,
): readonly Summary[] {
  if (sort !== 'newest') return sorted(found, sort);
  const byId = new Map(found.map((summary) => [summary.id, summary]));
  const rank = rankOf((id) => byId.get(id)?.savedAt ?? 0);
  const ranked = found.flatMap(({ id }) => hits.get(id) ?? []).sort(rank);
  return ranked.flatMap(({ id }) => byId.get(id) ?? []);
}

/** The list that options leave of what is known. */
export function makeList(options: ListOptions, { summaries, unreadable, hits }: Known): List {
  const query = parseQuery(options.query);
  const known = hits ? summaries.filter(({ id }) => hits.has(id)) : summaries;
  const wanted = known.filter((summary) => isWanted(options, query, summary));
  const sort = options.sort ?? 'newest';
  const articles = hits ? inOrder(wanted, hits, sort) : sorted(wanted, sort);
  const snippets = new Map<ArticleId, string>();
  if (hits)
    for (const { id } of articles) {
      const passage = hits.get(id)?.passage;
      if (passage) snippets.set(id, passage);
    }
  return {
    articles,
    query: options.query,
    snippets,
    ...countsOf(summaries),
    unreadable,
  };
}

/** Looks through everything here and now. */
async function searchHere(query: Query, signal: AbortSignal): Promise<Known['hits']> {
  if (isPlainList(query)) return null;
  const hits = new Map<ArticleId, Hit>();
  const engine = createEngine();
  await engine.update('all');
  const keep = (found: readonly Hit[]) => {
    for (const hit of found) hits.set(hit.id, hit);
  };
  if (!signal.aborted) await engine.search(query, keep, signal);
  return hits;
}

/**
 * The saved articles that a filter and a query leave, sorted; only the list of that name shows the
 * trash. A search whose `signal` aborts stops early with what it has. Pages that show a list as it
 * changes take a `Catalogue` instead, which reads everything once.
 */
export async function list(options: ListOptions): Promise<Result<List, LibraryError>> {
  const result = await read(['articles'], async (transaction) => {
    const records: readonly unknown[] = await transaction.objectStore('articles').getAll();
    return success(records);
  });
  if (!result.ok) return result;
  const summaries = result.value.flatMap((record) => parseSummary(record) ?? []);
  const hits = await searchHere(
    parseQuery(options.query),
    options.signal ?? new AbortController().signal,
  );
  return success(
    makeList(options, { summaries, unreadable: result.value.length - summaries.length, hits }),
  );
}
