import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ArticleId } from '../../src/article';
import { find, get, list, save } from '../../src/library';
import { disconnect, NAME } from '../../src/library/database';
import { fingerprint } from '../../src/library/fingerprint';
import { VERSION } from '../../src/library/migrations';
import { parseHighlight, parseRecord } from '../../src/library/schema';
import { article, idOf, wipe } from './sample';

afterEach(wipe);

const FOLDER = `${import.meta.dirname}/samples`;
const samples = readdirSync(FOLDER);

interface Sample {
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

/** Puts a database on the disk as that version left it, without using any code of today. */
async function lay(sample: Sample): Promise<void> {
  const database = await openDB(NAME, sample.version, {
    upgrade: (fresh) => {
      for (const [name, { keyPath, indexes }] of Object.entries(sample.stores)) {
        const store = fresh.createObjectStore(name, { keyPath });
        for (const [index, options] of Object.entries(indexes))
          store.createIndex(index, index, options);
      }
    },
  });
  for (const [name, { records }] of Object.entries(sample.stores))
    for (const record of records) {
      const bytes = typeof record.base64 === 'string' ? Buffer.from(record.base64, 'base64') : null;
      const { base64: _, ...rest } = record;
      await database.put(name, bytes ? { ...rest, bytes: new Uint8Array(bytes).buffer } : record);
    }
  database.close();
}

test('every version has its frozen sample', () => {
  expect(samples).toEqual(Array.from({ length: VERSION }, (_, n) => `v${n + 1}.json`));
});

describe.each(samples)('a library of %s', (name) => {
  const sample: Sample = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));

  test('opens with everything that was in it', async () => {
    await lay(sample);
    const listed = await list({ filter: 'all', query: '' });
    expect(listed).toMatchObject({
      ok: true,
      value: {
        articles: [{ title: 'How to read a tide table' }],
        counts: { unread: 0, all: 1, favourites: 1, archive: 1 },
        unreadable: 0,
      },
    });
    const kept = await get('f3b0c442-98fc-4c14-9afb-f4c8996fb924' as ArticleId);
    if (!kept.ok) throw new Error(kept.error);
    expect(kept.value.article).toMatchObject({
      text: 'The sea keeps an appointment.',
      html: '<p>The sea keeps an appointment.</p><img src="https://tidende.example/tide.png">',
    });
    expect(kept.value.summary).toMatchObject({ images: 1, storedImages: 1, favourite: true });
    expect(kept.value.images.get('https://tidende.example/tide.png')?.size).toBe(9);
    expect(await find('https://www.tidende.example/tide-table?utm_source=x')).not.toBeNull();
  });

  test('has everything that a library of today has', async () => {
    await lay(sample);
    const listed = await list({ filter: 'all', query: '' });
    const { articles } = listed.ok ? listed.value : { articles: [] };
    expect(articles[0]).toMatchObject({ linkOnly: false, textBytes: 109, imageBytes: 9 });
    const database = await openDB(NAME);
    const stores = [...database.objectStoreNames];
    const { store } = database.transaction('articles');
    const [record] = await store.getAll();
    expect(parseRecord(record)).toMatchObject({
      key: 'tidende.example/tide-table',
      fingerprint: [],
    });
    expect(record).toMatchObject({ tags: expect.any(Array), aliases: expect.any(Array) });
    expect([stores, [...store.indexNames]]).toEqual([
      ['articles', 'contents', 'highlights', 'images', 'pictures', 'texts'],
      ['aliases', 'deletedAt', 'fingerprint', 'key', 'savedAt', 'tags'],
    ]);
    database.close();
  });

  test('loses nothing that it cannot read', async () => {
    await lay(sample);
    const odd = { id: 'odd', savedAt: 'yesterday', more: [1] };
    const former = await openDB(NAME, sample.version);
    await former.put('articles', odd);
    former.close();
    const listed = await list({ filter: 'all', query: '' });
    expect(listed).toMatchObject({ ok: true, value: { counts: { all: 1 }, unreadable: 1 } });
    const database = await openDB(NAME);
    expect(await database.get('articles', 'odd')).toEqual(odd);
    database.close();
  });
});

/** Everything that is in the database, past the library's own functions. */
async function everything(): Promise<{ version: number; stores: Record<string, unknown[]> }> {
  const database = await openDB(NAME);
  const stores: Record<string, unknown[]> = {};
  for (const name of [...database.objectStoreNames].sort())
    stores[name] = await database.getAll(name);
  const { version } = database;
  database.close();
  return { version, stores };
}

/** What an upgrade asks of the database, one step each. */
const STEPS: readonly [object, readonly string[]][] = [
  [IDBDatabase.prototype, ['createObjectStore']],
  [IDBObjectStore.prototype, ['createIndex', 'get', 'put', 'openCursor']],
  [IDBCursor.prototype, ['update', 'continue']],
];

/** Lets the upgrade begin and ends it at the step `last`, as a crash would; answers whether it came so far. */
async function endUpgradeAt(last: number): Promise<boolean> {
  let steps = 0;
  const spies = STEPS.flatMap(([prototype, names]) =>
    names.map((name) => {
      const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
      const real = methods[name];
      return vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...args) {
        if (steps++ === last) throw new DOMException('The browser went away', 'AbortError');
        return real?.apply(this, args);
      });
    }),
  );
  const quiet = (['error', 'warn'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  const result = await list({ filter: 'all', query: '' });
  for (const spy of [...spies, ...quiet]) spy.mockRestore();
  await disconnect();
  expect(result.ok).toBe(steps <= last);
  return steps > last;
}

describe.each(samples.slice(0, -1))('an upgrade from %s', (name) => {
  test('that is cut off at any step leaves the library as it was, and the next one brings all', async () => {
    const sample: Sample = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
    await lay(sample);
    const before = await everything();
    let step = 0;
    while (await endUpgradeAt(step)) {
      expect(await everything()).toEqual(before);
      step++;
    }
    expect(step).toBeGreaterThan(10);
    const after = await everything();
    expect(after.version).toBe(VERSION);
    const { contents, texts, images } = before.stores;
    expect(after.stores).toMatchObject({ contents, texts, images });
    expect(after.stores.articles).toMatchObject(before.stores.articles ?? []);
  });
});

test('a library of version 1 gets what it lacked', async () => {
  const sample: Sample = JSON.parse(readFileSync(`${FOLDER}/v1.json`, 'utf8'));
  const text = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ');
  const [record] = sample.stores.texts?.records ?? [];
  await lay({
    ...sample,
    stores: {
      ...sample.stores,
      texts: { keyPath: 'id', indexes: {}, records: [{ ...record, text }] },
    },
  });
  const listed = await list({ filter: 'all', query: '' });
  expect(listed).toMatchObject({ ok: true, value: { articles: [{ tags: [], note: null }] } });
  const database = await openDB(NAME);
  expect((await database.getAll('articles'))[0].fingerprint).toEqual(fingerprint(text));
  expect((await database.getAll('pictures'))[0].pictures[0].size).toBe(9);
  database.close();
});

test('a library of version 2 keeps tags, note and highlights', async () => {
  await lay(JSON.parse(readFileSync(`${FOLDER}/v2.json`, 'utf8')));
  const listed = await list({ filter: 'all', query: '' });
  expect(listed).toMatchObject({
    ok: true,
    value: { articles: [{ tags: ['coast', 'tides'], note: 'For the trip in May.' }] },
  });
  const database = await openDB(NAME);
  const [highlight] = await database.getAll('highlights');
  expect(parseHighlight(highlight)).toEqual(highlight);
  database.close();
});

describe('a library of a newer Lectern', () => {
  test('is said to be newer and left untouched', async () => {
    await idOf();
    await disconnect();
    const newer = await openDB(NAME, VERSION + 1);
    newer.close();
    expect(await list({ filter: 'all', query: '' })).toEqual({ ok: false, error: 'newer-library' });
    expect(await save(article())).toEqual({ ok: false, error: 'newer-library' });
    const again = await openDB(NAME);
    expect([again.version, await again.count('articles')]).toEqual([VERSION + 1, 1]);
    again.close();
  });
});

describe('a database that the browser cannot open', () => {
  test('is never taken for an empty library', async () => {
    const open = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    try {
      const result = await list({ filter: 'all', query: '' });
      expect(result).toEqual({ ok: false, error: 'unopenable-library' });
    } finally {
      indexedDB.open = open;
    }
    expect(await list({ filter: 'all', query: '' })).toMatchObject({ ok: true });
  });
});
