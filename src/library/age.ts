import type { Transaction } from './database';

const DAY = 24 * 60 * 60 * 1000;

/** A clock further ahead of all that was ever done here than this is not believed. */
const MAX_ABSENCE = 366 * DAY;

export type Reading = Transaction<'readonly'> | Transaction<'readwrite'>;

/** Whether what was deleted then can no longer be wanted back. */
export const isOver = (deletedAt: number | null, now: number): boolean =>
  deletedAt !== null && now - deletedAt > 30 * DAY;

/** When something was last saved or deleted. */
async function lastDone(transaction: Reading): Promise<number> {
  let last = 0;
  for (const name of ['savedAt', 'deletedAt'] as const) {
    const index = transaction.objectStore('articles').index(name);
    const range = IDBKeyRange.upperBound(Number.MAX_VALUE);
    const cursor = await index.openKeyCursor(range, 'prev');
    last = Math.max(last, Number(cursor?.key ?? 0));
  }
  return last;
}

/** Whether a clock can be right by which something would be taken off the disk. */
export const isBelieved = async (transaction: Reading, now: number): Promise<boolean> =>
  now - (await lastDone(transaction)) <= MAX_ABSENCE;
