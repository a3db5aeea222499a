import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { success } from '../../src/article';
import { eraseAll, get, list, remove } from '../../src/library';
import { read } from '../../src/library/database';
import { idOf, numbered, wipe } from './sample';

afterEach(wipe);

test('erasing all leaves nothing, in no store, the trash included', async () => {
  const kept = await idOf(numbered(1));
  await remove(await idOf(numbered(2)));
  expect((await get(kept)).ok).toBe(true);
  expect(await eraseAll()).toEqual(success(null));
  const all = await list({ filter: 'all', query: '' });
  expect(all.ok && all.value.counts).toMatchObject({ all: 0, trash: 0 });
  const stores = ['articles', 'contents', 'texts', 'pictures', 'images', 'highlights'] as const;
  const left = await read(stores, async (transaction) =>
    success(await Promise.all(stores.map((store) => transaction.objectStore(store).count()))),
  );
  expect(left).toEqual(success([0, 0, 0, 0, 0, 0]));
});
