import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import { find, get, list, save } from '../../src/library';
import { disconnect, NAME } from '../../src/library/database';
import { VERSION } from '../../src/library/migrations';
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
