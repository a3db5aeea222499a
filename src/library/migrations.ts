import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { fingerprint } from './fingerprint';
import { imageBytesOf, textBytesOf } from './pictures';
import {
  type LibrarySchema,
  type Picture,
  parseImage,
  parsePictures,
  parseSummary,
} from './schema';

type Upgrade = IDBPTransaction<
  LibrarySchema,
  ('articles' | 'contents' | 'texts' | 'pictures' | 'images' | 'highlights')[],
  'versionchange'
>;

/** Waits for nothing but requests of its transaction, or the browser would close that. */
type Migration = (
  database: IDBPDatabase<LibrarySchema>,
  transaction: Upgrade,
) => void | Promise<void>;

/** Append only: the entry at n leads from version n to n + 1, and every one was once on someone's disk. */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('articles', { keyPath: 'id' }).createIndex('key', 'key');
    database.createObjectStore('contents', { keyPath: 'id' });
    database.createObjectStore('texts', { keyPath: 'id' });
    database
      .createObjectStore('pictures', { keyPath: 'id' })
      .createIndex('hashes', 'hashes', { multiEntry: true });
    database.createObjectStore('images', { keyPath: 'hash' });
  },
  async (database, transaction) => {
    database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('article', 'article');
    const articles = transaction.objectStore('articles');
    for (const time of ['savedAt', 'deletedAt'] as const) articles.createIndex(time, time);
    for (const list of ['tags', 'aliases', 'fingerprint'] as const)
      articles.createIndex(list, list, { multiEntry: true });
    await measurePictures(transaction);
    await completeRecords(transaction);
  },
];

/** Version of the stored shape. */
export const VERSION = MIGRATIONS.length;

/** Leads a database from any earlier version to this one, within the browser's own upgrade transaction. */
export async function migrate(from: number, ...step: Parameters<Migration>): Promise<void> {
  for (const migration of MIGRATIONS.slice(from)) await migration(...step);
}

/** Version 2: each picture says how many bytes it has. */
async function measurePictures(transaction: Upgrade): Promise<void> {
  const sizes = new Map<string, number>();
  for await (const { value } of transaction.objectStore('images').iterate())
    sizes.set(value.hash, parseImage(value)?.bytes.byteLength ?? 0);
  for await (const cursor of transaction.objectStore('pictures').iterate()) {
    const pictures: readonly Picture[] = parsePictures(cursor.value).map((picture) => ({
      ...picture,
      size: sizes.get(picture.hash ?? '') ?? 0,
    }));
    await cursor.update({ ...cursor.value, pictures });
  }
}

/** Version 2: tags, note, fingerprint and sizes; a record that cannot be read stays as it is. */
async function completeRecords(transaction: Upgrade): Promise<void> {
  for await (const cursor of transaction.objectStore('articles').iterate()) {
    const summary = parseSummary(cursor.value);
    if (!summary) continue;
    const { id } = summary;
    const html = String((await transaction.objectStore('contents').get(id))?.html ?? '');
    const text = String((await transaction.objectStore('texts').get(id))?.text ?? '');
    const pictures = parsePictures(await transaction.objectStore('pictures').get(id));
    const { tags, note, linkOnly } = summary;
    await cursor.update({
      ...cursor.value,
      ...{ tags, note, linkOnly, aliases: [], fingerprint: fingerprint(text) },
      textBytes: textBytesOf(html, text),
      imageBytes: imageBytesOf(pictures),
    });
  }
}
