import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import {
  type Before,
  changeMany,
  emptyTrash,
  get,
  type ListOptions,
  list,
  removeMany,
  renameTag,
  restoreMany,
  setProgress,
  setTags,
  tagMany,
  takeBack,
} from '../../src/library';
import { idOf, numbered, wipe } from './sample';

afterEach(wipe);

async function listed(options: Partial<ListOptions> = {}) {
  const result = await list({ filter: 'all', query: '', sort: 'oldest', ...options });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const titles = async (options: Partial<ListOptions> = {}) =>
  (await listed(options)).articles.map(({ title }) => title).sort();

const tags = async () =>
  Object.fromEntries((await listed()).articles.map(({ title, tags }) => [title, tags]));

const three = async (): Promise<readonly [ArticleId, ArticleId, ArticleId]> => [
  await idOf(numbered(1)),
  await idOf(numbered(2)),
  await idOf(numbered(3)),
];

async function done(change: ReturnType<typeof takeBack>): Promise<Before> {
  const result = await change;
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('many articles at once', () => {
  test('are archived, and each is as it was after taking back', async () => {
    const [one, two, three_] = await three();
    await changeMany([two], { archived: true, favourite: true });
    const before = await done(changeMany([one, two, three_], { archived: true }));
    expect(await titles({ filter: 'archive' })).toEqual(['Story 1', 'Story 2', 'Story 3']);
    await changeMany([three_], { favourite: true });
    await takeBack(before);
    expect(await titles({ filter: 'archive' })).toEqual(['Story 2']);
    expect(await titles({ filter: 'favourites' })).toEqual(['Story 2', 'Story 3']);
  });

  test('go into the trash and out of it', async () => {
    const [one, two] = await three();
    const before = await done(removeMany([one, two]));
    expect(await titles()).toEqual(['Story 3']);
    expect(await titles({ filter: 'trash' })).toEqual(['Story 1', 'Story 2']);
    expect((await listed()).counts).toMatchObject({ all: 1, unread: 1, trash: 2 });
    await restoreMany([one]);
    expect(await titles()).toEqual(['Story 1', 'Story 3']);
    await takeBack(before);
    expect((await listed()).counts).toMatchObject({ all: 3, trash: 0 });
  });

  test('that are gone or named twice are no failure', async () => {
    const [one] = await three();
    const before = await done(changeMany([one, one, 'none' as ArticleId], { favourite: true }));
    expect(before).toEqual([{ id: one, state: { favourite: false } }]);
  });

  test('leave the trash for good, all or some', async () => {
    const [one, two, three_] = await three();
    await removeMany([one, two]);
    expect(await emptyTrash([two, three_])).toEqual({ ok: true, value: 1 });
    expect(await get(three_)).toMatchObject({ ok: true });
    expect(await emptyTrash()).toEqual({ ok: true, value: 1 });
    expect((await listed()).counts).toMatchObject({ all: 1, trash: 0 });
  });
});

describe('tags', () => {
  test('are put on and taken off without touching others', async () => {
    const [one, two] = await three();
    await setTags(one, ['Sea', 'night']);
    const before = await done(tagMany([one, two], { add: ['sea', 'coast'], remove: ['NIGHT'] }));
    expect(await tags()).toEqual({
      'Story 1': ['coast', 'Sea'],
      'Story 2': ['coast', 'sea'],
      'Story 3': [],
    });
    await takeBack(before);
    expect(await tags()).toEqual({ 'Story 1': ['night', 'Sea'], 'Story 2': [], 'Story 3': [] });
  });

  test('are counted over what is not in the trash, and filter', async () => {
    const [one, two, three_] = await three();
    await tagMany([one, two, three_], { add: ['sea'] });
    await tagMany([two], { add: ['coast'] });
    await removeMany([three_]);
    expect((await listed()).tags).toEqual([
      { tag: 'coast', count: 1 },
      { tag: 'sea', count: 2 },
    ]);
    expect(await titles({ tag: 'sea' })).toEqual(['Story 1', 'Story 2']);
    expect(await titles({ tag: 'coast', query: 'text' })).toEqual(['Story 2']);
  });

  test('get another name everywhere, which may be there already', async () => {
    const [one, two, three_] = await three();
    await tagMany([one, two], { add: ['sea'] });
    await tagMany([two, three_], { add: ['ocean'] });
    await removeMany([one]);
    const before = await done(renameTag('sea', ' #ocean '));
    await restoreMany([one]);
    expect(await tags()).toEqual({
      'Story 1': ['ocean'],
      'Story 2': ['ocean'],
      'Story 3': ['ocean'],
    });
    await takeBack(before);
    expect((await tags())['Story 2']).toEqual(['ocean', 'sea']);
    await renameTag('ocean', 'Ocean');
    await renameTag('sea', null);
    expect(await tags()).toEqual({ 'Story 1': [], 'Story 2': ['Ocean'], 'Story 3': ['Ocean'] });
  });
});

describe('the time filter', () => {
  test('counts what is still to be read', async () => {
    await idOf({ ...numbered(1), minutes: 4 });
    const long = await idOf({ ...numbered(2), minutes: 30 });
    expect(await titles({ minutes: 10 })).toEqual(['Story 1']);
    await setProgress(long, { fraction: 0.9, place: null, pageTop: null });
    expect(await titles({ minutes: 10 })).toEqual(['Story 1', 'Story 2']);
    expect(await titles({ minutes: 3 })).toEqual(['Story 2']);
  });
});
