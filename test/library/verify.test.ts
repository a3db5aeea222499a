import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { addImage, list, verifyCopy } from '../../src/library';
import { disconnect, NAME } from '../../src/library/database';
import { idOf, numbered, png, wipe } from './sample';

afterEach(wipe);

const PICTURES = ['https://a.example/1.png', 'https://a.example/2.png', 'https://a.example/3.png'];

async function withPictures(held: number) {
  const html = PICTURES.map((address) => `<img src="${address}">`).join('');
  const id = await idOf({ ...numbered(1), html });
  for (const [at, address] of PICTURES.slice(0, held).entries())
    await addImage(id, address, png(at), 'image/png');
  return id;
}

const stored = async () => {
  const kept = await list({ filter: 'all', query: '' });
  return kept.ok && kept.value.articles[0]?.storedImages;
};

test('a copy is verified by reading its pictures back', async () => {
  expect(await verifyCopy(await withPictures(3))).toEqual({
    ok: true,
    value: { pictures: 3, missing: [] },
  });
});

test('what is missing is named', async () => {
  const checked = await verifyCopy(await withPictures(1));
  expect(checked).toEqual({ ok: true, value: { pictures: 3, missing: PICTURES.slice(1) } });
});

test('a picture whose bytes have changed on the disk is missing from then on, and can come again', async () => {
  const id = await withPictures(3);
  await disconnect();
  const database = await openDB(NAME);
  const [image] = await database.getAll('images');
  const bytes = new Uint8Array(image.bytes.slice(0));
  bytes[8] = (bytes[8] ?? 0) ^ 1;
  await database.put('images', { ...image, bytes: bytes.buffer });
  database.close();
  const checked = await verifyCopy(id);
  const missing = checked.ok ? checked.value.missing : [];
  expect(missing).toHaveLength(1);
  expect(await stored()).toBe(2);
  for (const [at, address] of PICTURES.entries())
    if (missing.includes(address)) await addImage(id, address, png(at), 'image/png');
  expect(await verifyCopy(id)).toEqual({ ok: true, value: { pictures: 3, missing: [] } });
  expect(await stored()).toBe(3);
});

test('an article without pictures has none to verify', async () => {
  expect(await verifyCopy(await idOf(numbered(1)))).toEqual({
    ok: true,
    value: { pictures: 0, missing: [] },
  });
});
