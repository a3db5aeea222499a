import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addImage, dropImages, get, list, putBackImages, usageOf } from '../../src/library';
import { idOf, numbered, png, wipe } from './sample';

beforeEach(() => {
  const estimate = async () => ({ usage: 5000, quota: 90_000 });
  vi.stubGlobal('navigator', { storage: { estimate } });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await wipe();
});

const PICTURE = 'https://a.example/shared.png';

/** Two articles that show one picture of nine bytes; the first has one more for itself. */
async function two() {
  const first = await idOf({
    ...numbered(1),
    html: `<img src="${PICTURE}"><img src="${PICTURE}2">`,
  });
  const second = await idOf({ ...numbered(2), html: `<img src="${PICTURE}">` });
  for (const id of [first, second]) await addImage(id, PICTURE, png(1), 'image/png');
  await addImage(first, `${PICTURE}2`, new Uint8Array([...png(2), 0]), 'image/png');
  return { first, second };
}

async function used() {
  const kept = await list({ filter: 'all', query: '' });
  if (!kept.ok) throw new Error(kept.error);
  const { text, images, largest, total, quota } = await usageOf(kept.value.articles);
  expect([total, quota]).toEqual([5000, 90_000]);
  return { text, images, largest: largest.map(({ title, imageBytes }) => [title, imageBytes]) };
}

const sizes = async (id: Awaited<ReturnType<typeof two>>['first']) => {
  const kept = await get(id);
  return kept.ok ? [...kept.value.images.values()].map(({ size }) => size).sort() : kept.error;
};

test('says what text and pictures take, the largest articles first', async () => {
  await two();
  const html = `<img src="${PICTURE}"><img src="${PICTURE}2"><img src="${PICTURE}">`;
  expect(await used()).toEqual({
    text: html.length + 'Text of story 1.'.length * 2,
    images: 28,
    largest: [
      ['Story 1', 19],
      ['Story 2', 9],
    ],
  });
});

test('pictures are dropped where they were, and kept where another article shows them', async () => {
  const { first, second } = await two();
  expect(await dropImages([first])).toMatchObject({ ok: true });
  expect([await sizes(first), await sizes(second)]).toEqual([[], [9]]);
  expect(await get(first)).toMatchObject({
    value: { summary: { images: 2, storedImages: 0, imageBytes: 0, thumbnail: null } },
  });
});

test('dropped pictures come back', async () => {
  const { first, second } = await two();
  const before = await used();
  const dropped = await dropImages([first, second]);
  if (!dropped.ok) throw new Error(dropped.error);
  expect((await used()).images).toBe(0);
  expect(await putBackImages(dropped.value)).toEqual({ ok: true, value: null });
  expect(await used()).toEqual(before);
  expect([await sizes(first), await sizes(second)]).toEqual([[10, 9], [9]]);
});

test('a picture that no article shows any more does not come back', async () => {
  const { first } = await two();
  const dropped = await dropImages([first]);
  if (!dropped.ok) throw new Error(dropped.error);
  await idOf({ ...numbered(1), html: '<p>Without pictures</p>' });
  await putBackImages(dropped.value);
  expect(await used()).toMatchObject({ images: 9 });
});
