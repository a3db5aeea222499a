import { type HighlightId, type Result, type SaveError, success } from '../article';
import { expiredOf, type Reading } from './age';
import { read, write } from './database';
import { parseHighlight } from './schema';

const STORES = ['articles', 'highlights'] as const;

async function expired(transaction: Reading, now: number): Promise<readonly HighlightId[]> {
  const records: readonly unknown[] = await transaction.objectStore('highlights').getAll();
  const all = records.flatMap((record) => parseHighlight(record) ?? []);
  return (await expiredOf(all, transaction, now)).map(({ id }) => id);
}

/** Takes highlights off the disk that were taken off their article 30 days ago; answers with their number. */
export async function purgeHighlights(now: number): Promise<Result<number, SaveError>> {
  // Mostly there is nothing, and a page that begins must not wait for a lock.
  const due = await read(STORES, async (transaction) => success(await expired(transaction, now)));
  if (due.ok && due.value.length === 0) return success(0);
  return write(STORES, async (transaction) => {
    const ids = await expired(transaction, now);
    for (const id of ids) await transaction.objectStore('highlights').delete(id);
    return success(ids.length);
  });
}
