import { type ArticleId, type Result, type SaveError, success } from '../article';
import { expiredOf, type Reading } from './age';
import { announce } from './changes';
import { read, type Transaction, write } from './database';
import { expectFewer } from './health';
import { purgeHighlights } from './highlights-removed';
import { forgetUnused } from './images';
import { parsePictures, parseSummary, type Summary } from './schema';
import { forgetTexts } from './search/shadow';

/** What is in the trash, by the index that holds nothing else. */
async function trashed(transaction: Reading): Promise<readonly Summary[]> {
  const index = transaction.objectStore('articles').index('deletedAt');
  const records: readonly unknown[] = await index.getAll();
  return records
    .flatMap((record) => parseSummary(record) ?? [])
    .filter(({ deletedAt }) => deletedAt !== null);
}

async function expired(transaction: Reading, now: number): Promise<readonly ArticleId[]> {
  const old = await expiredOf(await trashed(transaction), transaction, now);
  return old.map(({ id }) => id);
}

/** Takes all that is kept of one article off the disk. */
async function erase(transaction: Transaction<'readwrite'>, id: ArticleId): Promise<void> {
  const pictures = parsePictures(await transaction.objectStore('pictures').get(id));
  for (const store of ['articles', 'contents', 'texts', 'pictures'] as const)
    await transaction.objectStore(store).delete(id);
  const highlights = transaction.objectStore('highlights');
  for (const key of await highlights.index('article').getAllKeys(id)) await highlights.delete(key);
  await forgetUnused(
    transaction,
    pictures.flatMap(({ hash }) => hash ?? []),
  );
}

async function eraseThose(
  choose: (transaction: Reading) => Promise<readonly ArticleId[]>,
): Promise<Result<number, SaveError>> {
  const stores = ['articles', 'contents', 'texts', 'pictures', 'images', 'highlights'] as const;
  const result = await write(stores, async (transaction) => {
    const ids = await choose(transaction);
    for (const id of ids) await erase(transaction, id);
    return success(ids);
  });
  if (!result.ok) return result;
  if (result.value.length > 0) {
    await expectFewer(result.value.length);
    await forgetTexts(new Set(result.value));
    announce(result.value);
  }
  return success(result.value.length);
}

/** Takes what is in the trash off the disk, all of it or only these; nothing brings it back. */
export const emptyTrash = (
  ids: readonly ArticleId[] | 'all' = 'all',
): Promise<Result<number, SaveError>> =>
  eraseThose(async (transaction) =>
    (await trashed(transaction))
      .map(({ id }) => id)
      .filter((id) => ids === 'all' || ids.includes(id)),
  );

/** Takes off the disk what was in the trash, and highlights that were taken off, for 30 days; answers with the number of articles. */
export async function purge(now: number = Date.now()): Promise<Result<number, SaveError>> {
  const highlights = await purgeHighlights(now);
  if (!highlights.ok) return highlights;
  // Mostly there is nothing, and a page that begins must not wait for a lock.
  const due = await read(['articles'], async (transaction) =>
    success(await expired(transaction, now)),
  );
  if (due.ok && due.value.length === 0) return success(0);
  return eraseThose((transaction) => expired(transaction, now));
}
