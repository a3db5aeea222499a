import {
  type ArticleId,
  failure,
  type Progress,
  type Result,
  type SaveError,
  success,
} from '../article';
import { announce } from './changes';
import { write } from './database';
import { parseNote, parseTags, type Summary } from './schema';

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
  if (result.ok) announce([id]);
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
