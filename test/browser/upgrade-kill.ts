import { readFileSync } from 'node:fs';

/** A library as a former version left it on the disk: `test/library/samples`. */
export interface Sample {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string;
        readonly indexes: Readonly<Record<string, IDBIndexParameters>>;
        readonly records: readonly Readonly<Record<string, unknown>>[];
      }
    >
  >;
}

/** The frozen sample of a version. */
export const sampleOf = (version: number): Sample =>
  JSON.parse(readFileSync(new URL(`../library/samples/v${version}.json`, import.meta.url), 'utf8'));

/** Self-contained; puts a library on the disk as a former version left it, in the place of any other. */
export async function lay(_document: Document, name: string, sample: Sample): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  await done(indexedDB.deleteDatabase(name));
  const opening = indexedDB.open(name, sample.version);
  opening.onupgradeneeded = () => {
    for (const [store, { keyPath, indexes }] of Object.entries(sample.stores)) {
      const made = opening.result.createObjectStore(store, { keyPath });
      for (const [index, options] of Object.entries(indexes))
        made.createIndex(index, index, options);
    }
  };
  const database = await done(opening);
  const stores = Object.keys(sample.stores);
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const [store, { records }] of Object.entries(sample.stores))
    for (const { base64, ...record } of records) {
      const bytes =
        typeof base64 === 'string' && Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      transaction.objectStore(store).put(bytes ? { ...record, bytes: bytes.buffer } : record);
    }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Self-contained; the version of the library on the disk, 0 where there is none. */
export async function looked(_document: Document, name: string) {
  const known = await indexedDB.databases();
  return known.find((database) => database.name === name)?.version ?? 0;
}

type Library = typeof import('../../src/library');

/**
 * Self-contained; opens the library with the code of today, and holds its upgrade at the request
 * number `last` for as long as the browser lives. `data-held` in the document says that it is held,
 * or that the upgrade was done before it came so far.
 */
export async function holdUpgrade(library: Library, last: number): Promise<void> {
  let requests = 0;
  const { get } = IDBObjectStore.prototype;
  const tell = (what: string): void => {
    document.documentElement.dataset.held = what;
  };
  // A transaction that nothing is asked of would be committed.
  const keepOpen = (store: IDBObjectStore): void => {
    get.call(store, 'nothing').onsuccess = () => keepOpen(store);
  };
  const hold = (store: IDBObjectStore): IDBRequest => {
    const request = get.call(store, 'nothing');
    request.addEventListener('success', (event) => event.stopImmediatePropagation());
    keepOpen(store);
    tell('held');
    return request;
  };
  const steps: readonly [object, readonly string[]][] = [
    [IDBObjectStore.prototype, ['get', 'put', 'openCursor']],
    [IDBCursor.prototype, ['update', 'continue']],
  ];
  for (const [prototype, names] of steps)
    for (const name of names) {
      const real = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
      Reflect.set(prototype, name, function (this: IDBObjectStore | IDBCursor, ...args: unknown[]) {
        if (requests++ !== last) return real.apply(this, args);
        return hold(this instanceof IDBCursor ? (this.source as IDBObjectStore) : this);
      });
    }
  // What follows the upgrade asks too: it is no step of it.
  const opened = indexedDB.open;
  Reflect.set(IDBFactory.prototype, 'open', function (this: IDBFactory, ...args: [string, number]) {
    const request = opened.apply(this, args);
    request.addEventListener('success', () => {
      requests = Number.NaN;
      tell('done');
    });
    return request;
  });
  // Held, it never answers.
  library.list({ filter: 'all', query: '' }).catch((error) => tell(String(error)));
}
