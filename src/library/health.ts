import { deleteDB } from 'idb';
import { failure, type LibraryError, type Result, type SaveError, success } from '../article';
import { browser } from '../browser';
import { announce } from './changes';
import { disconnect, NAME, read } from './database';

/** Where the number of articles is remembered, outside of the database that it is about. */
const KEY = 'articlesKept';

/** Workers have no access to the extension's storage; what they do is seen at the next check. */
const storage = () => browser?.storage?.local;

/** How many articles there were when that was last known; 0 where nobody knows. */
async function remembered(): Promise<number> {
  const stored: unknown = (await storage()?.get(KEY))?.[KEY];
  return typeof stored === 'number' && stored > 0 ? Math.trunc(stored) : 0;
}

/** A number that is not remembered only makes a loss go unnoticed. */
async function remember(count: number): Promise<void> {
  try {
    await storage()?.set({ [KEY]: count });
  } catch (error) {
    console.warn('Lectern: remember', error);
  }
}

const countAll = (): Promise<Result<number, LibraryError>> =>
  read(['articles'], async (transaction) =>
    success(await transaction.objectStore('articles').count()),
  );

/** What is wrong with the library as a whole. */
export interface Loss {
  /** Articles that were kept and are gone, though nobody deleted them. */
  readonly missing: number;
  readonly left: number;
}

/**
 * Looks whether as many articles are there as were kept, the trash included: a browser that clears or
 * repairs its storage leaves an empty database that looks like a new one. Null if all is well.
 */
export async function findLoss(): Promise<Result<Loss | null, LibraryError>> {
  const count = await countAll();
  if (!count.ok) return count;
  const before = await remembered();
  if (count.value >= before) {
    if (count.value > before) await remember(count.value);
    return success(null);
  }
  return success({ missing: before - count.value, left: count.value });
}

/** Takes what is there now for all there is: the loss was said, or made good. */
export async function acceptLoss(): Promise<void> {
  const count = await countAll();
  if (count.ok) await remember(count.value);
}

/** Notes that `count` articles were taken off the disk for good, so that none of them is missed. */
export async function expectFewer(count: number): Promise<void> {
  await remember(Math.max(0, (await remembered()) - count));
}

/** Notes that there are so many articles more. Counting them anew would take longer than a save. */
export async function expectMore(count: number): Promise<void> {
  await remember((await remembered()) + count);
}

/** Takes a database off the disk that cannot be opened, so that a backup can be restored into a new one. */
export async function startOver(): Promise<Result<null, SaveError>> {
  await disconnect();
  try {
    await deleteDB(NAME);
  } catch (error) {
    console.warn('Lectern: start over', error);
    return failure('storage-failed');
  }
  announce();
  return success(null);
}
