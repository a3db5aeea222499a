import type { Article } from '../article';
import { isCopy } from './copies';
import type { Transaction } from './database';
import { fingerprint } from './fingerprint';
import { type ArticleRecord, parseRecord } from './schema';

type Reading = Transaction<'readonly'> | Transaction<'readwrite'>;

/** So many articles at most are compared word by word with one that is saved. */
const MOST_COMPARED = 8;

/** The article that `key` names, in the trash or not; what cannot be read is passed over. */
export async function findByKey(
  transaction: Reading,
  key: string,
): Promise<ArticleRecord | undefined> {
  const store = transaction.objectStore('articles');
  for (const index of ['key', 'aliases'] as const) {
    const records: readonly unknown[] = await store.index(index).getAll(key);
    const known = records.map(parseRecord).find((record) => record);
    if (known) return known;
  }
  return undefined;
}

/** Ids of articles that share values of the fingerprint, those that share most of them first. */
async function alike(transaction: Reading, values: readonly string[]): Promise<readonly string[]> {
  const index = transaction.objectStore('articles').index('fingerprint');
  const votes = new Map<string, number>();
  for (const ids of await Promise.all(values.map((value) => index.getAllKeys(value))))
    for (const id of ids) votes.set(id, (votes.get(id) ?? 0) + 1);
  return [...votes.keys()].sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0));
}

/** A kept article with the text of `article`, saved at another address. */
export async function findCopy(
  transaction: Reading,
  article: Pick<Article, 'title' | 'text'>,
): Promise<ArticleRecord | undefined> {
  const ids = await alike(transaction, fingerprint(article.text));
  for (const id of ids.slice(0, MOST_COMPARED)) {
    const record = parseRecord(await transaction.objectStore('articles').get(id));
    const stored = await transaction.objectStore('texts').get(id);
    const text = String(stored?.text ?? '');
    if (record && isCopy({ title: record.title, text }, article)) return record;
  }
  return undefined;
}
