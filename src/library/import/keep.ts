import { type ArticleId, type Result, type SaveError, success } from '../../article';
import { addressKey } from '../address';
import { type Transaction, write } from '../database';
import { findCopy } from '../duplicates';
import { parseHighlight, parseRecord } from '../schema';
import type { ImportEntry } from './entry';
import { merged } from './merge';
import { type Body, bodyOf, type ImportOptions, newHighlight, newRecord } from './record';

/** The ids of the articles at these addresses, by their own keys or by those they were known under. */
async function idsOf(
  transaction: Transaction<'readwrite'>,
  keys: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const articles = transaction.objectStore('articles');
  const [byKey, byAlias] = [articles.index('key'), articles.index('aliases')];
  const ids = await Promise.all(keys.map((key) => byKey.getKey(key)));
  const others = keys.filter((_, at) => ids[at] === undefined).sort();
  if (others.length === 0) return ids;
  // Few articles are known under other addresses: one look tells for nearly every batch.
  const range = IDBKeyRange.bound(others[0], others.at(-1));
  if ((await byAlias.getKey(range)) === undefined) return ids;
  return Promise.all(keys.map((key, at) => ids[at] ?? byAlias.getKey(key)));
}

/** What became of the entries of a batch. */
export interface Kept {
  readonly added: number;
  /** Kept before, and now with tags, highlights, a text or a date that they lacked. */
  readonly completed: number;
  readonly unchanged: number;
  /** Rows that are the same article as an earlier row of this import. */
  readonly joined: number;
}

/** What all batches of an import have in common. */
export interface Import {
  readonly options: ImportOptions;
  /** When it began, milliseconds since 1970. */
  readonly startedAt: number;
  /** Articles that it has added itself: rows that repeat them complete them in every way. */
  readonly own: Set<string>;
  /** Entries before this batch, so that those without a date stay in the order of the file. */
  before: number;
}

async function putBody(transaction: Transaction<'readwrite'>, id: ArticleId, body: Body) {
  const { html, text, pictures } = body;
  await transaction.objectStore('contents').put({ id, html });
  await transaction.objectStore('texts').put({ id, text });
  await transaction.objectStore('pictures').put({ id, pictures, hashes: [] });
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Adds the highlights that an article lacks, those taken off before not again; says how many. */
async function addHighlights(
  transaction: Transaction<'readwrite'>,
  id: ArticleId,
  entry: ImportEntry,
  startedAt: number,
): Promise<number> {
  if (entry.highlights.length === 0) return 0;
  const store = transaction.objectStore('highlights');
  const records: readonly unknown[] = await store.index('article').getAll(id);
  const known = new Set(records.map((record) => tidy(parseHighlight(record)?.quote.exact ?? '')));
  const text = String((await transaction.objectStore('texts').get(id))?.text ?? '');
  let added = 0;
  for (const given of entry.highlights) {
    const words = tidy(given.quote);
    const highlight = newHighlight(given, id, text, (entry.addedAt ?? startedAt) + added);
    if (known.has(words) || !highlight) continue;
    known.add(words);
    await store.put(highlight);
    added++;
  }
  return added;
}

interface Batch {
  readonly whole: Import;
  /** Ids of the articles that this batch adds, by their keys. */
  readonly added: Map<string, ArticleId>;
}

/** Lets a write go on by itself: where it fails, its transaction does, and `write` waits for that. */
const start = (writing: Promise<unknown>): void => void writing.catch(() => undefined);

/** Adds an article, or completes the one that has the same text; says what became of it. */
async function add(
  transaction: Transaction<'readwrite'>,
  entry: ImportEntry,
  savedAt: number,
  batch: Batch,
): Promise<keyof Kept> {
  const { whole, added } = batch;
  const body = bodyOf(entry);
  const copy = body && (await findCopy(transaction, { title: entry.title ?? '', text: body.text }));
  if (copy) return complete(transaction, copy.id, entry, batch);
  const record = newRecord(entry, body, whole.options, savedAt);
  added.set(record.key, record.id);
  start(transaction.objectStore('articles').put(record));
  if (body) start(putBody(transaction, record.id, body));
  await addHighlights(transaction, record.id, entry, whole.startedAt);
  return 'added';
}

/** Completes the article with that id; says what became of it. */
async function complete(
  transaction: Transaction<'readwrite'>,
  id: string,
  entry: ImportEntry,
  { whole, added }: Batch,
): Promise<keyof Kept> {
  const articles = transaction.objectStore('articles');
  const stored = await articles.get(id);
  const former = parseRecord(stored);
  // What cannot be read, or lies in the trash, is left as it is.
  if (!former || former.deletedAt !== null) return 'unchanged';
  const body = former.linkOnly ? bodyOf(entry) : null;
  const isOwn = whole.own.has(id) || added.has(former.key);
  const record = merged(former, entry, { body, options: whole.options, isOwn });
  // As stored, so that fields of other versions are kept.
  if (record) await articles.put({ ...stored, ...record });
  if (body) await putBody(transaction, former.id, body);
  const marked = await addHighlights(transaction, former.id, entry, whole.startedAt);
  if (isOwn) return 'joined';
  return record || marked > 0 ? 'completed' : 'unchanged';
}

const STORES = ['articles', 'contents', 'texts', 'pictures', 'highlights'] as const;

/** Keeps a batch of entries: all of it, on the disk, or nothing. */
export async function keepBatch(
  entries: readonly ImportEntry[],
  whole: Import,
): Promise<Result<Kept, SaveError>> {
  const batch: Batch = { whole, added: new Map() };
  const result = await write(
    STORES,
    async (transaction) => {
      const kept = { added: 0, completed: 0, unchanged: 0, joined: 0 };
      const keys = entries.map(({ url }) => addressKey(url));
      const ids = await idsOf(transaction, keys);
      for (const [at, entry] of entries.entries()) {
        const id = ids[at] ?? batch.added.get(keys[at] ?? '');
        const savedAt = whole.startedAt - whole.before - at;
        kept[
          id === undefined
            ? await add(transaction, entry, savedAt, batch)
            : await complete(transaction, id, entry, batch)
        ]++;
      }
      return success(kept);
    },
    'article',
  );
  if (result.ok) {
    whole.before += entries.length;
    for (const id of batch.added.values()) whole.own.add(id);
  }
  return result;
}
