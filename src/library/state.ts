import {
  type ArticleId,
  failure,
  type Progress,
  type Result,
  type SaveError,
  success,
} from '../article';
import { announce } from './changes';
import { type Transaction, write } from './database';
import { forgetUnused } from './images';
import { parseNote, parsePictures, parseSummary, parseTags, type Summary } from './schema';

type State = Partial<
  Pick<Summary, 'favourite' | 'archived' | 'openedAt' | 'progress' | 'deletedAt' | 'tags' | 'note'>
>;

async function change(
  id: ArticleId,
  state: State | ((summary: Summary) => State),
): Promise<Result<null, SaveError>> {
  const result = await write(['articles'], async (transaction) => {
    const store = transaction.objectStore('articles');
    const record = await store.get(id);
    if (!record) return failure('not-found');
    await store.put({ ...record, ...(typeof state === 'function' ? state(record) : state) });
    return success(null);
  });
  if (result.ok) announce();
  return result;
}

export const setFavourite = (id: ArticleId, favourite: boolean): Promise<Result<null, SaveError>> =>
  change(id, { favourite });

export const setArchived = (id: ArticleId, archived: boolean): Promise<Result<null, SaveError>> =>
  change(id, { archived });

/** Sets a mark of an article or takes it off; answers whether it is set now. */
export async function toggle(
  id: ArticleId,
  mark: 'favourite' | 'archived',
): Promise<Result<boolean, SaveError>> {
  let isSet = false;
  const result = await change(id, (summary) => {
    isSet = !summary[mark];
    return { [mark]: isSet };
  });
  return result.ok ? success(isSet) : result;
}

/** Takes the dot of a new article away. */
export const markOpened = (id: ArticleId): Promise<Result<null, SaveError>> =>
  change(id, { openedAt: Date.now() });

export const setProgress = (id: ArticleId, progress: Progress): Promise<Result<null, SaveError>> =>
  change(id, { progress });

/** Gives an article these tags and no others. */
export const setTags = (id: ArticleId, tags: readonly string[]): Promise<Result<null, SaveError>> =>
  change(id, { tags: parseTags(tags) });

/** Sets the note on a whole article; null or nothing but space takes it off. */
export const setNote = (id: ArticleId, note: string | null): Promise<Result<null, SaveError>> =>
  change(id, { note: parseNote(note) });

/** Moves an article to the trash, where it stays for 30 days. */
export const remove = (id: ArticleId): Promise<Result<null, SaveError>> =>
  change(id, { deletedAt: Date.now() });

/** Takes an article out of the trash. */
export const restore = (id: ArticleId): Promise<Result<null, SaveError>> =>
  change(id, { deletedAt: null });

const DAY = 24 * 60 * 60 * 1000;

/** A clock further ahead of all that was ever done here than this is not believed. */
const MAX_ABSENCE = 366 * DAY;

function expired(summaries: readonly Summary[], now: number): readonly Summary[] {
  const last = Math.max(
    ...summaries.map(({ savedAt, openedAt, deletedAt }) =>
      Math.max(savedAt, openedAt ?? 0, deletedAt ?? 0),
    ),
  );
  if (now - last > MAX_ABSENCE) return [];
  return summaries.filter(({ deletedAt }) => deletedAt !== null && now - deletedAt > 30 * DAY);
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

/** Empties the trash of what has been there for 30 days; answers with the number of articles. */
export async function purge(now: number = Date.now()): Promise<Result<number, SaveError>> {
  const stores = ['articles', 'contents', 'texts', 'pictures', 'images', 'highlights'] as const;
  const result = await write(stores, async (transaction) => {
    const records: readonly unknown[] = await transaction.objectStore('articles').getAll();
    const gone = expired(
      records.flatMap((record) => parseSummary(record) ?? []),
      now,
    );
    for (const { id } of gone) {
      await erase(transaction, id);
    }
    return success(gone.length);
  });
  if (result.ok && result.value > 0) announce();
  return result;
}
