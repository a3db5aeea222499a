import { type ArticleId, type Result, type SaveError, success } from '../article';
import { announce } from './changes';
import { type Transaction, write } from './database';
import { type ArticleRecord, parseTag, parseTags, type Summary } from './schema';

/** What a reader can change of many articles at once. */
export type State = Partial<Pick<Summary, 'favourite' | 'archived' | 'deletedAt' | 'tags'>>;

/** How articles were before a change; `takeBack` makes them so again. Plain data. */
export type Before = readonly { readonly id: ArticleId; readonly state: State }[];

const pick = (record: ArticleRecord, names: readonly (keyof State)[]): State =>
  Object.fromEntries(names.map((name) => [name, record[name]]));

/** Changes the records that are there; those gone meanwhile are passed over. */
async function apply(
  transaction: Transaction<'readwrite'>,
  ids: readonly ArticleId[],
  change: (record: ArticleRecord) => State,
): Promise<Before> {
  const store = transaction.objectStore('articles');
  const records = await Promise.all(ids.map((id) => store.get(id)));
  const before: { id: ArticleId; state: State }[] = [];
  for (const record of records) {
    if (!record) continue;
    const state = change(record);
    before.push({ id: record.id, state: pick(record, Object.keys(state) as (keyof State)[]) });
    void store.put({ ...record, ...state });
  }
  return before;
}

async function changeRecords(
  ids: readonly ArticleId[],
  change: (record: ArticleRecord) => State,
): Promise<Result<Before, SaveError>> {
  const result = await write(['articles'], async (transaction) =>
    success(await apply(transaction, [...new Set(ids)], change)),
  );
  if (result.ok && result.value.length > 0) announce(result.value.map(({ id }) => id));
  return result;
}

/** Sets marks of many articles, all or none of them; answers how they were before. */
export const changeMany = (
  ids: readonly ArticleId[],
  state: Pick<State, 'favourite' | 'archived'>,
): Promise<Result<Before, SaveError>> => changeRecords(ids, () => state);

/** Moves many articles to the trash. */
export const removeMany = (ids: readonly ArticleId[]): Promise<Result<Before, SaveError>> =>
  changeRecords(ids, () => ({ deletedAt: Date.now() }));

/** Takes many articles out of the trash. */
export const restoreMany = (ids: readonly ArticleId[]): Promise<Result<Before, SaveError>> =>
  changeRecords(ids, () => ({ deletedAt: null }));

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Puts tags on many articles and takes others off; capitals make no other tag. */
export const tagMany = (
  ids: readonly ArticleId[],
  {
    add = [],
    remove = [],
  }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<Result<Before, SaveError>> =>
  changeRecords(ids, (record) => ({
    tags: parseTags([
      ...parseTags(record.tags).filter((tag) => !remove.some((gone) => isSame(gone, tag))),
      ...add,
    ]),
  }));

/**
 * Gives a tag another name on all articles, also in the trash; one that is there already takes the
 * articles over. Null as name takes the tag off everywhere.
 */
export async function renameTag(
  tag: string,
  name: string | null,
): Promise<Result<Before, SaveError>> {
  const parsed = parseTag(name);
  const result = await write(['articles'], async (transaction) => {
    const ids = await transaction.objectStore('articles').index('tags').getAllKeys(tag);
    const renamed = (record: ArticleRecord): State => ({
      tags: parseTags([parsed, ...record.tags.filter((other) => other !== tag)]),
    });
    return success(await apply(transaction, ids as ArticleId[], renamed));
  });
  if (result.ok && result.value.length > 0) announce(result.value.map(({ id }) => id));
  return result;
}

/** Makes articles as they were before a change of many; what has changed otherwise since stays. */
export function takeBack(before: Before): Promise<Result<Before, SaveError>> {
  const states = new Map(before.map(({ id, state }) => [id, state]));
  return changeRecords([...states.keys()], ({ id }) => states.get(id) ?? {});
}
