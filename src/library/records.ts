import { type ArticleId, type LibraryError, type Result, success } from '../article';
import type { Changed } from './changes';
import { read, type Transaction } from './database';
import { isWanted, type ListOptions } from './list';
import type { Sort } from './order';
import { parseSummary, type Summary } from './schema';
import { parseQuery } from './search/query';

/** Rows that fill the highest window. */
const FIRST_ROWS = 40;
/** Records that may be looked at for them, as few may belong to the list. */
const MOST_VISITED = 100;
/** Records in one request: few enough not to hold up a frame. */
const BATCH = 500;

/** Where the first rows of a list stand in the order of saving; nowhere for other orders. */
const DIRECTIONS: Partial<Record<Sort, IDBCursorDirection>> = { newest: 'prev', oldest: 'next' };

/** The first articles of a list without reading the others; none where its order does not tell which. */
export async function readFirst(
  options: ListOptions,
): Promise<Result<readonly Summary[], LibraryError>> {
  const query = parseQuery(options.query);
  const direction = DIRECTIONS[options.sort ?? 'newest'];
  if (!direction) return success([]);
  return read(['articles'], async (transaction) => {
    const visited = await readInOrder(transaction, direction);
    const summaries = visited.flatMap((record) => parseSummary(record) ?? []);
    const found = summaries.filter((summary) => isWanted(options, query, summary));
    return success(found.slice(0, FIRST_ROWS));
  });
}

/** Records by the time of saving: in one answer of the browser where it can turn round (since 141 in both), else one by one. */
async function readInOrder(
  transaction: Transaction<'readonly'>,
  direction: IDBCursorDirection,
): Promise<readonly unknown[]> {
  const index = transaction.objectStore('articles').index('savedAt');
  if ('getAllRecords' in IDBIndex.prototype)
    // The types know only the older form of the call.
    return index.getAll({ direction, count: MOST_VISITED } as never);
  const visited: unknown[] = [];
  let cursor = await index.openCursor(null, direction);
  for (; cursor && visited.length < MOST_VISITED; cursor = await cursor.continue())
    visited.push(cursor.value);
  return visited;
}

/** What is known of all articles, and how many records cannot be shown; never changed, but made anew. */
export interface Records {
  readonly summaries: readonly Summary[];
  readonly unreadable: number;
}

interface Draft {
  readonly summaries: Map<ArticleId, Summary>;
  readonly unreadable: Set<unknown>;
}

function put({ summaries, unreadable }: Draft, key: unknown, record: unknown): void {
  const summary = parseSummary(record);
  unreadable.delete(key);
  summaries.delete(key as ArticleId);
  if (summary) summaries.set(summary.id, summary);
  else if (record !== undefined) unreadable.add(key);
}

/** Reads all records in portions, each in a task of its own. */
async function readAll(): Promise<Result<Draft, LibraryError>> {
  const records: Draft = { summaries: new Map(), unreadable: new Set() };
  for (let last: string | undefined; ; ) {
    const range = last === undefined ? null : IDBKeyRange.lowerBound(last, true);
    const batch = await read(['articles'], async (transaction) =>
      success(await transaction.objectStore('articles').getAll(range, BATCH)),
    );
    if (!batch.ok) return batch;
    for (const record of batch.value) put(records, record.id, record);
    last = batch.value.at(-1)?.id;
    if (batch.value.length < BATCH) return success(records);
  }
}

async function readSome(
  records: Draft,
  ids: readonly ArticleId[],
): Promise<Result<Draft, LibraryError>> {
  return read(['articles'], async (transaction) => {
    const store = transaction.objectStore('articles');
    const read = await Promise.all(ids.map((id) => store.get(id)));
    for (const [at, id] of ids.entries()) put(records, id, read[at]);
    return success(records);
  });
}

/** Reads everything once, then only what has changed. */
export interface Reader {
  /** Notes what must be read again. */
  mark(changed: Changed): void;
  /** All records as they are now. */
  current(): Promise<Result<Records, LibraryError>>;
  /** Whether everything was read before. */
  isRead(): boolean;
}

/** A reader that has read nothing yet. */
export function createReader(): Reader {
  let draft: Draft | undefined;
  let records: Records | undefined;
  let dirty: Set<ArticleId> | 'all' = 'all';
  let reading: Promise<Result<Records, LibraryError>> | undefined;
  const isClean = (): boolean => dirty !== 'all' && dirty.size === 0;
  const bring = async (): Promise<Result<Records, LibraryError>> => {
    for (;;) {
      const changed = dirty;
      dirty = new Set();
      const result =
        changed === 'all' || !draft ? await readAll() : await readSome(draft, [...changed]);
      if (!result.ok) {
        dirty = 'all';
        return result;
      }
      draft = result.value;
      if (!isClean()) continue;
      records = { summaries: [...draft.summaries.values()], unreadable: draft.unreadable.size };
      return success(records);
    }
  };
  return {
    isRead: () => records !== undefined,
    mark(changed) {
      if (changed === 'all') dirty = 'all';
      else if (dirty !== 'all') for (const id of changed) dirty.add(id);
    },
    async current() {
      // Nothing may wait for the database that has not changed: a search keeps it busy.
      if (records && !reading && isClean()) return success(records);
      reading ??= bring().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
