import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { addImage, emptyTrash, get, list, remove, save } from '../../src/library';
import { article, numbered, png, wipe } from './sample';

const MB = 2 ** 20;
const PICTURE = 'https://a.example/picture.png';

/** A disk with so many bytes left, as Chromium tells it; other browsers give no details. */
function leave(bytes: number): void {
  const estimate = async () => ({ usage: 500 * MB, quota: 500 * MB + bytes, usageDetails: {} });
  vi.stubGlobal('navigator', { storage: { estimate } });
}

afterEach(async () => {
  vi.unstubAllGlobals();
  await wipe();
});

const saved = async (number: number) =>
  save({ ...article(numbered(number)), html: `<img src="${PICTURE}">` });

async function idOfSaved(number: number) {
  const result = await saved(number);
  if (!result.ok) throw new Error(result.error);
  return result.value.saved.id;
}

test('keeps nothing near the end of the disk, and says so', async () => {
  leave(31 * MB);
  expect(await saved(1)).toEqual({ ok: false, error: 'disk-full' });
  leave(33 * MB);
  expect((await saved(1)).ok).toBe(true);
});

test('keeps the text where the disk has no room for pictures', async () => {
  leave(60 * MB);
  const id = await idOfSaved(1);
  const refused = await addImage(id, PICTURE, png(1), 'image/png');
  expect(refused).toEqual({ ok: false, error: 'disk-full' });
  expect((await get(id)).ok).toBe(true);
  leave(65 * MB);
  expect((await addImage(id, PICTURE, png(1), 'image/png')).ok).toBe(true);
});

test('lists and deletes for good where nothing can be added', async () => {
  const id = await idOfSaved(1);
  leave(3 * MB);
  const listed = await list({ filter: 'all', query: '' });
  expect(listed.ok && listed.value.articles).toHaveLength(1);
  expect((await remove(id)).ok).toBe(true);
  expect(await emptyTrash()).toEqual({ ok: true, value: 1 });
});

test('leaves it to a browser that takes a failed write back', async () => {
  const estimate = async () => ({ usage: 10 * MB, quota: 10 * MB });
  vi.stubGlobal('navigator', { storage: { estimate } });
  expect((await saved(1)).ok).toBe(true);
});
