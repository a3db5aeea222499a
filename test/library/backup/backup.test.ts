import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ArticleId, success } from '../../../src/article';
import { get, highlightsOf, list, remove, setNote, setTags } from '../../../src/library';
import {
  type Backup,
  openBackup,
  type Restored,
  restoreBackup,
  writeBackup,
} from '../../../src/library/backup';
import { write } from '../../../src/library/database';
import { wipe } from '../sample';
import { fill, libraryHash, type Plan, plans } from './library';

const SETTINGS = { theme: 'sepia', keys: { read: 'r' } };
const NOW = Date.UTC(2026, 10, 25);

async function backup(): Promise<Backup> {
  const result = await writeBackup({ settings: SETTINGS, now: NOW });
  if (!result.ok || !result.value) throw new Error('No backup');
  return result.value;
}

async function restore(file: Blob): Promise<Restored> {
  const opened = await openBackup(file);
  if (!opened.ok) throw new Error(opened.error);
  const restored = await restoreBackup(opened.value);
  if (!restored.ok) throw new Error(restored.error);
  return restored.value;
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

const PLAN: Plan = {
  title: 'Fog',
  words: 'Text: wool and milk',
  pictures: [1, 2, null],
  tags: ['coast', 'grey'],
  note: 'Ask.',
  favourite: true,
  archived: false,
  opened: true,
  removed: false,
  progress: 0.5,
  highlights: [{ exact: 'wool', note: 'Which?', colour: 1, deleted: false }],
};

beforeEach(wipe);
afterEach(wipe);

test('backup, wipe, restore: the library is identical, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (library) => {
      await wipe();
      const ids = await fill(library);
      const before = await libraryHash();
      const { file, counts } = await backup();
      expect(counts.articles).toBe(ids.length);
      await wipe();
      await restore(file);
      expect(await libraryHash()).toBe(before);
      expect(await bytesOf((await backup()).file)).toEqual(await bytesOf(file));
    }),
    { numRuns: 150 },
  );
});

test('into a library that has other articles and other forms of the same, a restore adds and merges, a second time changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(plans, plans, async (library, other) => {
      await wipe();
      await fill(library);
      const { file, counts } = await backup();
      await wipe();
      await fill(other);
      const result = await restore(file);
      expect(result.added + result.merged).toBe(counts.articles);
      const once = await libraryHash();
      const again = await restore(file);
      expect(again.added).toBe(0);
      expect(await libraryHash()).toBe(once);
      const all = await list({ filter: 'all', query: '' });
      const alive = Math.max(library.length, other.length);
      expect(all.ok && all.value.articles.length).toBeLessThanOrEqual(alive);
    }),
    { numRuns: 60 },
  );
});

describe('a backup', () => {
  test('is a ZIP whose manifest names each file with its SHA-256', async () => {
    await fill([PLAN, { ...PLAN, title: 'Mill', pictures: [1] }]);
    const { file, counts } = await backup();
    expect(counts).toEqual({ articles: 2, highlights: 2, pictures: 2 });
    const files = unzipSync(await bytesOf(file));
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ format: 'lectern-backup', version: 1, counts });
    expect(Object.keys(files)).toEqual([...Object.keys(manifest.files), 'manifest.json']);
    for (const [name, hash] of Object.entries(manifest.files)) {
      const digest = await crypto.subtle.digest('SHA-256', files[name] as BufferSource);
      expect(Buffer.from(digest).toString('hex')).toBe(hash);
    }
  });

  test('holds highlights as W3C Web Annotations', async () => {
    const [id] = await fill([PLAN]);
    const files = unzipSync(await bytesOf((await backup()).file));
    expect(JSON.parse(strFromU8(files['highlights.json'] ?? new Uint8Array()))).toEqual([
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:lectern:${id}-0`,
        type: 'Annotation',
        motivation: 'commenting',
        created: '2026-02-02T02:40:00.000Z',
        modified: '2026-02-02T02:40:00.000Z',
        body: [{ type: 'TextualBody', value: 'Which?', purpose: 'commenting' }],
        target: {
          source: 'https://kveldsposten.example/0',
          selector: [
            { type: 'TextQuoteSelector', exact: 'wool', prefix: 'before ', suffix: ' after' },
            { type: 'TextPositionSelector', start: 0, end: 4 },
          ],
        },
        lectern: {
          id: `${id}-0`,
          article: id,
          colour: 'green',
          createdAt: 1_770_000_000_000,
          changedAt: 1_770_000_000_000,
          deletedAt: null,
        },
      },
    ]);
  });

  test('says what it holds and the settings before anything is restored', async () => {
    await fill([PLAN]);
    const opened = await openBackup((await backup()).file);
    expect(opened.ok && opened.value.manifest.created).toBe('2026-11-25T00:00:00.000Z');
    expect(opened.ok && (await opened.value.json('settings.json'))).toEqual(SETTINGS);
  });

  test('stops when it is told to', async () => {
    await fill([PLAN]);
    const result = await writeBackup({ settings: null, signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: true, value: null });
  });
});

describe('a restore', () => {
  test('brings back what was deleted since, and keeps what was added since', async () => {
    const [id] = await fill([PLAN]);
    if (!id) throw new Error('No article');
    const { file } = await backup();
    await remove(id);
    await setTags(id, ['new']);
    await setNote(id, 'Later.');
    expect(await restore(file)).toEqual({ added: 0, merged: 1, highlights: 1 });
    const kept = await get(id);
    expect(kept.ok && kept.value.summary).toMatchObject({
      tags: ['coast', 'grey', 'new'],
      note: 'Later.\n\nAsk.',
      deletedAt: null,
    });
  });

  test('of an article that is kept under another id leads its highlights there', async () => {
    await fill([PLAN]);
    const { file } = await backup();
    await wipe();
    const [id] = await fill([{ ...PLAN, highlights: [] }]);
    await restore(file);
    const found = await highlightsOf(id as ArticleId);
    expect(found.ok && found.value.map(({ quote }) => quote.exact)).toEqual(['wool']);
  });

  test('fills a link that was kept without text', async () => {
    const [id] = await fill([PLAN]);
    const { file } = await backup();
    await write(['articles', 'contents', 'texts'], async (transaction) => {
      const store = transaction.objectStore('articles');
      const record = await store.get(id ?? '');
      // Saved later than the backup, which still has the only text.
      if (record) await store.put({ ...record, linkOnly: true, savedAt: Date.now() + 1000 });
      await transaction.objectStore('contents').delete(id ?? '');
      await transaction.objectStore('texts').delete(id ?? '');
      return success(null);
    });
    await restore(file);
    const found = await get(id as ArticleId);
    expect(found.ok && found.value.article.text).toContain('wool');
  });

  test('keeps a record that this version cannot read as it was', async () => {
    const [id] = await fill([PLAN]);
    await write(['articles'], async (transaction) => {
      const store = transaction.objectStore('articles');
      await store.put({ ...(await store.get(id ?? '')), id: 'odd', url: 7 } as never);
      return success(null);
    });
    const before = await libraryHash();
    const { file } = await backup();
    await wipe();
    await restore(file);
    expect(await libraryHash()).toBe(before);
  });
});

describe('what is no whole backup is refused, and nothing is changed:', () => {
  const refused = async (file: Blob): Promise<string> => {
    const before = await libraryHash();
    const opened = await openBackup(file);
    expect(await libraryHash()).toBe(before);
    return opened.ok ? 'opened' : opened.error;
  };
  const rezip = async (change: (files: Record<string, Uint8Array>) => void): Promise<Blob> => {
    const { zipSync } = await import('fflate');
    const files = unzipSync(await bytesOf((await backup()).file));
    change(files);
    return new Blob([zipSync(files) as BlobPart]);
  };
  beforeEach(() => fill([PLAN]));

  test('a file of another kind', async () => {
    expect(await refused(new Blob(['url,title\n']))).toBe('not-a-backup');
    expect(await refused(new Blob([]))).toBe('not-a-backup');
  });

  test('another archive', async () => {
    expect(await refused(await rezip((files) => delete files['manifest.json']))).toBe(
      'not-a-backup',
    );
  });

  test('one that was cut off anywhere', async () => {
    const bytes = await bytesOf((await backup()).file);
    for (let length = 4; length < bytes.length; length += 7)
      expect(await refused(new Blob([bytes.slice(0, length) as BlobPart]))).toBe('cut-backup');
  });

  test('one with a file that is not what its hash says', async () => {
    for (const part of ['articles/', 'blobs/', 'highlights', 'settings', 'pictures']) {
      const file = await rezip((files) => {
        const name = Object.keys(files).find((entry) => entry.startsWith(part)) ?? '';
        files[name] = new Uint8Array([...(files[name] ?? []), 32]);
      });
      expect(await refused(file), part).toBe('damaged-backup');
    }
  });

  test('one that lacks a file', async () => {
    const file = await rezip((files) => {
      delete files[Object.keys(files).find((entry) => entry.startsWith('blobs/')) ?? ''];
    });
    expect(await refused(file)).toBe('damaged-backup');
  });

  test('one of a newer Lectern', async () => {
    const file = await rezip((files) => {
      const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
      files['manifest.json'] = new TextEncoder().encode(
        JSON.stringify({ ...manifest, version: 2 }),
      );
    });
    expect(await refused(file)).toBe('newer-backup');
  });
});
