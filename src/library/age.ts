import type { Transaction } from './database';

const DAY = 24 * 60 * 60 * 1000;

/** Nobody is away for longer: a clock that says so between two things done here is not believed. */
const MAX_ABSENCE = 366 * DAY;

export type Reading = Transaction<'readonly'> | Transaction<'readwrite'>;

/** Whether what was deleted then can no longer be wanted back. */
const isOver = (deletedAt: number | null, now: number): boolean =>
  deletedAt !== null && now - deletedAt > 30 * DAY;

/** When the clock last jumped ahead, by all times at which something was saved or deleted. */
async function lastJump(transaction: Reading, now: number): Promise<number> {
  const times = [now];
  for (const name of ['savedAt', 'deletedAt'] as const) {
    const index = transaction.objectStore('articles').index(name);
    let cursor = await index.openKeyCursor(IDBKeyRange.upperBound(now));
    for (; cursor; cursor = await cursor.continue()) times.push(Number(cursor.key));
  }
  const sorted = times.sort((a, b) => a - b);
  const jump = sorted.findLast((time, at) => time - (sorted[at - 1] ?? time) > MAX_ABSENCE);
  return jump ?? Number.NEGATIVE_INFINITY;
}

/**
 * Those of what was deleted that can be taken off the disk. What was deleted before the clock jumped may
 * have been so for a minute only: it stays.
 */
export async function expiredOf<T extends { readonly deletedAt: number | null }>(
  deleted: readonly T[],
  transaction: Reading,
  now: number,
): Promise<readonly T[]> {
  const old = deleted.filter(({ deletedAt }) => isOver(deletedAt, now));
  if (old.length === 0) return old;
  const jump = await lastJump(transaction, now);
  return old.filter(({ deletedAt }) => (deletedAt ?? now) >= jump);
}
