import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ArticleId } from '../../article';

/**
 * A second copy of all texts, a hundred a record, as the browser reads few large records ten times as
 * fast as many small ones. It can be made anew at any time, so it has a database of its own.
 */
const NAME = 'lectern-search';
const VERSION = 1;

/** A text as it is searched; it stands for the article as long as that was not saved again. */
export interface ShadowText {
  readonly id: ArticleId;
  readonly savedAt: number;
  readonly text: string;
  /** The headings within the text, a line each. */
  readonly headings: string;
}

interface Schema extends DBSchema {
  chunks: { key: number; value: readonly ShadowText[] };
  /** Which texts each chunk holds. */
  directory: { key: number; value: readonly (readonly [ArticleId, number])[] };
}

/** Numbers of the chunks, and the texts in each. */
export type Directory = ReadonlyMap<number, readonly (readonly [id: ArticleId, savedAt: number])[]>;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('chunks');
      database.createObjectStore('directory');
    },
    blocking: () => void closeShadow(),
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

export async function closeShadow(): Promise<void> {
  const current = opening;
  opening = undefined;
  if (current) (await current).close();
}

export async function readDirectory(): Promise<Directory> {
  const { store } = (await open()).transaction('directory');
  const [keys, lists] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return new Map(keys.map((key, at) => [key, lists[at] ?? []]));
}

/** Chunks in one request: few at first, so that what is found there comes soon. */
const REQUESTED = [1, 2, 4, 8];

function* requests(numbers: readonly number[]): Generator<readonly number[]> {
  for (let at = 0, count = 0; at < numbers.length; count++) {
    const size = REQUESTED[Math.min(count, REQUESTED.length - 1)] ?? 1;
    yield numbers.slice(at, at + size);
    at += size;
  }
}

/**
 * The texts of these chunks, from the highest number to the lowest, with all chunks that lie
 * between; the next are read while some are searched.
 */
export async function* readChunks(
  numbers: readonly number[],
): AsyncGenerator<readonly ShadowText[]> {
  const database = await open();
  const read = (some: readonly number[] | undefined) =>
    some && database.getAll('chunks', IDBKeyRange.bound(some.at(-1), some[0]));
  const [first, ...others] = requests(numbers.toSorted((a, b) => b - a));
  let coming = read(first);
  for (const next of [...others, undefined]) {
    const chunks = await coming;
    coming = read(next);
    for (const texts of chunks?.reverse() ?? []) yield texts;
  }
}

/** Puts texts into a chunk, a new one by default; none takes it away. */
export async function writeChunk(texts: readonly ShadowText[], number?: number): Promise<number> {
  const transaction = (await open()).transaction(['chunks', 'directory'], 'readwrite');
  const [chunks, directory] = [
    transaction.objectStore('chunks'),
    transaction.objectStore('directory'),
  ];
  const last = (await directory.openKeyCursor(null, 'prev'))?.key ?? 0;
  const key = number ?? last + 1;
  if (texts.length > 0) {
    await chunks.put(texts, key);
    await directory.put(
      texts.map(({ id, savedAt }) => [id, savedAt] as const),
      key,
    );
  } else {
    await chunks.delete(key);
    await directory.delete(key);
  }
  await transaction.done;
  return key;
}

/** Takes the texts of these articles away, wherever they are. */
export async function forgetTexts(ids: ReadonlySet<ArticleId> | 'all'): Promise<void> {
  const directory = await readDirectory();
  for (const [number, list] of directory) {
    const isGone = (id: ArticleId): boolean => ids === 'all' || ids.has(id);
    if (!list.some(([id]) => isGone(id))) continue;
    for await (const texts of readChunks([number]))
      await writeChunk(
        texts.filter(({ id }) => !isGone(id)),
        number,
      );
  }
}
