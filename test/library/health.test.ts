import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptLoss, emptyTrash, findLoss, list, remove, startOver } from '../../src/library';
import { disconnect, NAME } from '../../src/library/database';
import { eraseAll } from '../../src/library/erase';
import { idOf, numbered, wipe } from './sample';

const WELL = { ok: true, value: null };
const missing = (missing: number, left: number) => ({ ok: true, value: { missing, left } });

beforeEach(acceptLoss);
afterEach(wipe);

const three = async () => [
  await idOf(numbered(1)),
  await idOf(numbered(2)),
  await idOf(numbered(3)),
];

test('a new library is well, and one with articles', async () => {
  expect(await findLoss()).toEqual(WELL);
  await three();
  await idOf(numbered(1));
  expect(await findLoss()).toEqual(WELL);
});

test('a database that is gone is missed, also after something was saved again', async () => {
  await three();
  await disconnect();
  await deleteDB(NAME);
  expect(await findLoss()).toEqual(missing(3, 0));
  await idOf(numbered(4));
  expect(await findLoss()).toEqual(missing(3, 1));
  expect(await findLoss()).toEqual(missing(3, 1));
});

test('records that are gone are missed', async () => {
  const [one] = await three();
  const database = await openDB(NAME);
  await database.delete('articles', String(one));
  database.close();
  expect(await findLoss()).toEqual(missing(1, 2));
  await acceptLoss();
  expect(await findLoss()).toEqual(WELL);
});

test('what was deleted for good is not missed, nor a library that was erased', async () => {
  const [one] = await three();
  if (!one) throw new Error('nothing saved');
  await remove(one);
  expect(await findLoss()).toEqual(WELL);
  await emptyTrash();
  expect(await findLoss()).toEqual(WELL);
  await eraseAll();
  expect(await findLoss()).toEqual(WELL);
});

test('articles that came in another way are missed later, once they were seen', async () => {
  await three();
  const database = await openDB(NAME);
  const [record] = await database.getAll('articles');
  await database.put('articles', { ...record, id: 'imported' });
  expect(await findLoss()).toEqual(WELL);
  await database.delete('articles', 'imported');
  expect(await findLoss()).toEqual(missing(1, 3));
  database.close();
});

test('a library that cannot be opened can be begun anew, and what it held is missed', async () => {
  await three();
  const open = indexedDB.open;
  indexedDB.open = () => {
    throw new DOMException('Internal error', 'UnknownError');
  };
  await disconnect();
  expect(await findLoss()).toEqual({ ok: false, error: 'unopenable-library' });
  indexedDB.open = open;
  expect(await startOver()).toEqual({ ok: true, value: null });
  expect(await findLoss()).toEqual(missing(3, 0));
  expect(await list({ filter: 'all', query: '' })).toMatchObject({ value: { articles: [] } });
});
