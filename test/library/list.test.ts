import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article';
import {
  addImage,
  get,
  list,
  markOpened,
  picture,
  purge,
  remove,
  restore,
  setArchived,
  setFavourite,
  setNote,
  setProgress,
  setTags,
  watch,
} from '../../src/library';
import { NAME } from '../../src/library/database';
import { idOf, numbered, png, wipe } from './sample';

afterEach(async () => {
  vi.useRealTimers();
  await wipe();
});

const DAY = 24 * 60 * 60 * 1000;

async function listed(filter: 'unread' | 'all' | 'favourites' | 'archive' = 'all', query = '') {
  const result = await list({ filter, query });
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const titles = async (...given: Parameters<typeof listed>) =>
  (await listed(...given)).articles.map(({ title }) => title);

/** Story 1 to 3, saved a minute apart. */
async function three() {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 9) });
  const ids = [];
  for (const number of [1, 2, 3]) {
    ids.push(await idOf(numbered(number)));
    vi.setSystemTime(Date.now() + 60_000);
  }
  return ids as [(typeof ids)[0], (typeof ids)[0], (typeof ids)[0]] & typeof ids;
}

describe('the list', () => {
  test('is empty and readable at first', async () => {
    expect(await listed()).toEqual({
      articles: [],
      query: '',
      snippets: new Map(),
      counts: { unread: 0, all: 0, favourites: 0, archive: 0, links: 0, trash: 0 },
      tags: [],
      unreadable: 0,
    });
  });

  test('shows the newest first, and what was saved again as new', async () => {
    await three();
    expect(await titles()).toEqual(['Story 3', 'Story 2', 'Story 1']);
    await idOf(numbered(1));
    expect(await titles()).toEqual(['Story 1', 'Story 3', 'Story 2']);
  });

  test('filters by what the reader did, and counts', async () => {
    const [one, two, three_] = await three();
    await setFavourite(one, true);
    await setArchived(two, true);
    await setProgress(three_, { fraction: 1, place: null, pageTop: null });
    expect(await titles('unread')).toEqual(['Story 1']);
    expect(await titles('favourites')).toEqual(['Story 1']);
    expect(await titles('archive')).toEqual(['Story 2']);
    expect((await listed()).counts).toMatchObject({
      unread: 1,
      all: 3,
      favourites: 1,
      archive: 1,
    });
  });

  test('remembers opening and progress', async () => {
    const id = await idOf();
    await markOpened(id);
    await setProgress(id, {
      fraction: 0.4,
      place: { share: 0.3, marks: [1, 2] },
      pageTop: null,
    });
    expect((await listed()).articles[0]).toMatchObject({
      openedAt: expect.any(Number),
      progress: { fraction: 0.4, place: { share: 0.3, marks: [1, 2] }, pageTop: null },
    });
  });

  test('shows the tags and the note of an article', async () => {
    const id = await idOf();
    expect((await listed()).articles[0]).toMatchObject({ tags: [], note: null, linkOnly: false });
    await setTags(id, ['sea', '#Coast ', 'coast']);
    await setNote(id, ' Read again.\nTwice. ');
    const kept = { tags: ['Coast', 'sea'], note: 'Read again.\nTwice.' };
    expect((await listed()).articles[0]).toMatchObject(kept);
    await idOf({ title: 'Saved again' });
    expect((await listed()).articles[0]).toMatchObject({ ...kept, title: 'Saved again' });
    await setNote(id, ' ');
    expect((await listed()).articles[0]).toMatchObject({ note: null });
  });

  test('counts what it cannot read and never drops it', async () => {
    const [one] = await three();
    const database = await openDB(NAME);
    await database.put('articles', { id: one, savedAt: 'yesterday' });
    await database.put('articles', { id: 'odd' });
    const { articles, unreadable } = await listed();
    expect([articles.length, unreadable]).toEqual([2, 2]);
    expect(await get(one)).toEqual({ ok: false, error: 'unreadable-article' });
    expect(await database.count('articles')).toBe(4);
    database.close();
  });

  test('a change leaves fields of other versions alone', async () => {
    const id = await idOf();
    const database = await openDB(NAME);
    await database.put('articles', { ...(await database.get('articles', id)), mood: 'calm' });
    await setFavourite(id, true);
    await idOf({ title: 'Saved again' });
    expect(await database.get('articles', id)).toMatchObject({ mood: 'calm', favourite: true });
    database.close();
  });

  test('takes the lead picture as thumbnail, else the first of the text, never the icon', async () => {
    const [lead, inside, icon] = ['lead', 'in', 'icon'].map(
      (name) => `https://a.example/${name}.png`,
    );
    const id = await idOf({ image: lead, icon, html: `<img src="${inside}">` } as Partial<Article>);
    const size = async () => {
      const hash = (await listed()).articles[0]?.thumbnail;
      return hash ? (await picture(hash))?.size : null;
    };
    await addImage(id, String(icon), png(0), 'image/png');
    expect(await size()).toBeNull();
    await addImage(id, String(inside), png(1), 'image/png');
    expect(await size()).toBe(9);
    await addImage(id, String(lead), new Uint8Array([...png(2), 0]), 'image/png');
    expect(await size()).toBe(10);
  });
});

describe('search', () => {
  test('looks in title, site and text, all words, without case and accents', async () => {
    await idOf({ ...numbered(1), title: 'Café life', siteName: 'Field Notes' });
    await idOf({
      ...numbered(2),
      title: 'Elsewhere',
      text: 'On a CAFE\u0301 terrace in 東京都 by night',
    });
    expect(await titles('all', 'cafe')).toEqual(expect.arrayContaining(['Café life', 'Elsewhere']));
    expect(await titles('all', 'cafe FIELD')).toEqual(['Café life']);
    expect(await titles('all', 'terrace café')).toEqual(['Elsewhere']);
    expect(await titles('all', '京都')).toEqual(['Elsewhere']);
    expect(await titles('all', 'nowhere')).toEqual([]);
  });

  test('answers with the passage where it was found', async () => {
    const id = await idOf({
      text: `${'word '.repeat(200)}the lighthouse\n\nkeeper ${'word '.repeat(99)}`,
    });
    expect((await listed('all', 'lighthouse')).snippets.get(id)).toMatch(
      /^… .*the lighthouse keeper/,
    );
  });

  test('finds an article by its title also when its text is lost or damaged', async () => {
    const [one, two] = await three();
    const database = await openDB(NAME);
    await database.delete('texts', one);
    await database.put('texts', { id: two, text: { odd: true } });
    database.close();
    expect(await titles('all', 'story')).toEqual(['Story 3', 'Story 2', 'Story 1']);
  });

  test('stops when nobody waits for it any more', async () => {
    await three();
    const result = await list({ filter: 'all', query: 'text', signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: true, value: { articles: [] } });
  });

  test('keeps to the filter', async () => {
    const [one] = await three();
    await setArchived(one, true);
    expect(await titles('archive', 'story')).toEqual(['Story 1']);
  });
});

describe('the trash', () => {
  test('hides an article until it is restored', async () => {
    const [one] = await three();
    await remove(one);
    expect(await titles()).toEqual(['Story 3', 'Story 2']);
    expect(await get(one)).toEqual({ ok: false, error: 'not-found' });
    await restore(one);
    expect(await titles()).toEqual(['Story 3', 'Story 2', 'Story 1']);
  });

  test('is emptied after 30 days, not before', async () => {
    const [one] = await three();
    await remove(one);
    expect(await purge(Date.now() + 30 * DAY)).toEqual({ ok: true, value: 0 });
    expect(await purge(Date.now() + 31 * DAY)).toEqual({ ok: true, value: 1 });
    expect(await restore(one)).toEqual({ ok: false, error: 'not-found' });
  });

  test('takes the highlights of what is gone along', async () => {
    const [one, two] = await three();
    await listed();
    const database = await openDB(NAME);
    for (const [n, article] of [one, two].entries())
      await database.put('highlights', { id: String(n), article });
    await remove(one);
    await purge(Date.now() + 31 * DAY);
    expect(await database.getAllKeys('highlights')).toEqual(['1']);
    database.close();
  });

  test('is not emptied by a clock that jumped years ahead or back', async () => {
    const [one] = await three();
    await remove(one);
    expect(await purge(Date.UTC(2071, 0, 1))).toEqual({ ok: true, value: 0 });
    expect(await purge(0)).toEqual({ ok: true, value: 0 });
  });
});

test('a change is told to all who watch', async () => {
  const watching = new AbortController();
  const told = new Promise<void>((resolve) => watch(() => resolve(), watching.signal));
  await idOf();
  await told;
  watching.abort();
});
