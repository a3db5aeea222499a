import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { failure, type LibraryError, type Result, type SaveError, success } from '../article';
import { hasRoom, type Need } from '../room';
import { migrate, VERSION } from './migrations';
import type { LibrarySchema } from './schema';

/** Name of the database in the extension's own storage. */
export const NAME = 'lectern';

type Database = IDBPDatabase<LibrarySchema>;
export type Store = StoreNames<LibrarySchema>;
export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<LibrarySchema, Store[], M>;

let connection: Promise<Database> | undefined;

/** Closes the connection of this context; the next use opens a new one. */
export async function disconnect(): Promise<void> {
  const current = connection;
  connection = undefined;
  if (current) (await current).close();
}

function connect(): Promise<Database> {
  const opening = openDB<LibrarySchema>(NAME, VERSION, {
    upgrade: (database, from, _to, transaction) => {
      // Otherwise the browser would commit what was done until then as the new version.
      const undo = (error: unknown) => {
        console.error('Lectern: upgrade', error);
        transaction.abort();
      };
      transaction.done.catch((error: unknown) => console.warn('Lectern: upgrade undone', error));
      migrate(from, database, transaction).catch(undo);
    },
    // A newer Lectern in another context must not wait for this one.
    blocking: () => void disconnect(),
    terminated: () => {
      connection = undefined;
    },
  });
  opening.catch(() => {
    connection = undefined;
  });
  return opening;
}

/** A browser may close a connection on its own; that is noticed only at the next use. */
async function begin<M extends 'readonly' | 'readwrite'>(
  stores: readonly Store[],
  mode: M,
): Promise<Transaction<M>> {
  connection ??= connect();
  const database = await connection;
  const options = { durability: mode === 'readwrite' ? 'strict' : 'default' } as const;
  try {
    return database.transaction([...stores], mode, options);
  } catch (error) {
    if (nameOf(error) !== 'InvalidStateError') throw error;
    connection = connect();
    return (await connection).transaction([...stores], mode, options);
  }
}

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');

/** Failures of the browser's storage are expected; everything else is a bug. */
const isStorageFailure = (error: unknown): boolean =>
  !['', 'DataCloneError', 'DataError'].includes(nameOf(error)) || isBlobFailure(error);

/** On a full disk Chromium reports large values, which it keeps in files, under a bug's name. */
const isBlobFailure = (error: unknown): boolean =>
  nameOf(error) === 'DataError' && /write blobs/i.test((error as DOMException).message);

/** On a full disk Firefox has requests of a transaction that it began refuse to change anything. */
const isRefusal = (error: unknown): boolean =>
  nameOf(error) === 'InvalidStateError' &&
  /did not allow mutations/i.test((error as DOMException).message);

const isFull = (error: unknown): boolean =>
  nameOf(error) === 'QuotaExceededError' || isBlobFailure(error) || isRefusal(error);

/** Reads in one consistent transaction. */
export async function read<T, E extends string = never>(
  stores: readonly Store[],
  work: (transaction: Transaction<'readonly'>) => Promise<Result<T, E>>,
): Promise<Result<T, E | LibraryError>> {
  try {
    return await work(await begin(stores, 'readonly'));
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    return failure(nameOf(error) === 'VersionError' ? 'newer-library' : 'unopenable-library');
  }
}

/** Opens the database ahead of its first use, which then need not wait for it. */
export const wake = (): Promise<unknown> => read(['articles'], async () => success(null));

/**
 * Writes all or nothing; resolves only after the browser has flushed to disk (by default Chromium
 * and Firefox report a commit that a power cut still undoes). Where the disk has no room for what it
 * `need`s, nothing is begun.
 */
export async function write<T>(
  stores: readonly Store[],
  work: (transaction: Transaction<'readwrite'>) => Promise<Result<T, SaveError>>,
  need: Need = 'change',
): Promise<Result<T, SaveError>> {
  if (!(await hasRoom(need))) return failure('disk-full');
  try {
    const transaction = await begin(stores, 'readwrite');
    const working = work(transaction).catch((error: unknown) => {
      // When the browser gave up the transaction, requests only say that; it knows why.
      if (transaction.error) throw transaction.error;
      transaction.abort();
      throw error;
    });
    const [result] = await Promise.all([working, transaction.done]);
    return result;
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
    if (isFull(error)) return failure('disk-full');
    return failure(nameOf(error) === 'VersionError' ? 'newer-library' : 'storage-failed');
  }
}
