import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { LibrarySchema } from './schema';

type Migration = (
  database: IDBPDatabase<LibrarySchema>,
  transaction: IDBPTransaction<
    LibrarySchema,
    ('articles' | 'contents' | 'texts' | 'pictures' | 'images')[],
    'versionchange'
  >,
) => void;

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
];

/** Version of the stored shape. */
export const VERSION = MIGRATIONS.length;

/** Leads a database from any earlier version to this one, within the browser's own upgrade transaction. */
export function migrate(from: number, ...step: Parameters<Migration>): void {
  for (const migration of MIGRATIONS.slice(from)) migration(...step);
}
