import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  addImage,
  find,
  get,
  list,
  remove,
  save,
  setArchived,
  setFavourite,
} from '../../src/library';
import { NAME } from '../../src/library/database';
import { article, idOf, numbered, png, saved, wipe } from './sample';

afterEach(async () => {
  vi.restoreAllMocks();
  await wipe();
});

const all = { filter: 'all', query: '' } as const;

async function listed() {
  const result = await list(all);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function kept(id: Parameters<typeof get>[0]) {
  const result = await get(id);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('saving', () => {
  test('gives back exactly the article that was saved', async () => {
    const whole = article({ html: '<p>Ærø, 東京, \u202e, 👩‍🚀</p>', text: 'Ærø, 東京, 👩‍🚀' });
    const id = await idOf(whole);
    expect((await kept(id)).article).toEqual(whole);
  });

  test('is acknowledged only after a strict commit', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await saved();
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
  });

  test('the same article again updates it and keeps what the reader did with it', async () => {
    const id = await idOf();
    await setFavourite(id, true);
    await setArchived(id, true);
    expect(await idOf({ title: 'Corrected', text: 'Newer text.' })).toBe(id);
    const { summary, article: now } = await kept(id);
    expect((await listed()).articles).toHaveLength(1);
    expect(summary).toMatchObject({ title: 'Corrected', favourite: true, archived: true });
    expect(now.text).toBe('Newer text.');
  });

  test('an article in the trash takes it out again', async () => {
    const id = await idOf();
    await remove(id);
    expect(await find(article().url)).toBeNull();
    expect(await idOf()).toBe(id);
    expect(await find(article().url)).toMatchObject({ id });
  });

  test('a page that declares the front page as its address finds that page only', async () => {
    const [url, front] = ['https://a.example/story', 'https://a.example/'] as const;
    const id = await idOf({ url, canonicalUrl: front });
    expect(await find(`${url}#end`, front)).toMatchObject({ id });
    expect(await find('https://a.example/other', front)).toBeNull();
  });

  test('a failure leaves the former text as it was', async () => {
    const id = await idOf();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (this.name === 'pictures') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    expect(await save(article({ text: 'Half a text' }))).toEqual({ ok: false, error: 'disk-full' });
    vi.restoreAllMocks();
    expect((await kept(id)).article.text).toBe(article().text);
  });

  test('says that the disk is full when the browser gives the transaction up for that', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      const request = put.call(this, value);
      // As browsers do, from inside: fake-indexeddb has no other way to run out of space.
      const transaction = this.transaction as unknown as { _abort(name: string): void };
      if (this.name === 'texts') transaction._abort('QuotaExceededError');
      return request;
    });
    expect(await save(article())).toEqual({ ok: false, error: 'disk-full' });
    vi.restoreAllMocks();
    expect((await listed()).articles).toEqual([]);
  });

  test('says that storage failed when the browser gives another reason', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('internal', 'UnknownError');
    });
    expect(await save(article())).toEqual({ ok: false, error: 'storage-failed' });
  });

  test('refuses what is no article', async () => {
    for (const value of [null, {}, { ...article(), url: 'javascript:1' }, article({ text: ' ' })])
      expect(await save(value as never)).toEqual({ ok: false, error: 'not-an-article' });
  });

  test('two saves of one article at once make one', async () => {
    await Promise.all([1, 2, 3, 4].map(() => save(article())));
    expect((await listed()).articles).toHaveLength(1);
  });

  test('a hundred articles stay a hundred', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, number) => save(numbered(number))));
    expect(new Set((await listed()).articles.map(({ title }) => title)).size).toBe(100);
  });
});

describe('pictures', () => {
  const html =
    '<img src="https://a.example/1.png"><img alt="a > b" src="https://a.example/2.png?x=1&amp;y=2">';
  const [first, second] = ['https://a.example/1.png', 'https://a.example/2.png?x=1&y=2'] as const;

  test('are wanted as long as their bytes are not held', async () => {
    const { saved: id, wanted } = await saved({ html });
    expect(wanted).toEqual([first, second]);
    await addImage(id.id, first, png(), 'image/png');
    expect((await saved({ html })).wanted).toEqual([second]);
  });

  test('come back as they were and are counted', async () => {
    const id = await idOf({ html });
    expect(await addImage(id, first, png(1), 'image/png')).toEqual({
      ok: true,
      value: { id, images: 2, storedImages: 1 },
    });
    expect(await addImage(id, second, null, '')).toEqual({
      ok: true,
      value: { id, images: 2, storedImages: 1 },
    });
    const { images, summary } = await kept(id);
    expect([...images.keys()]).toEqual([first]);
    expect(new Uint8Array((await images.get(first)?.arrayBuffer()) ?? [])).toEqual(png(1));
    expect(summary).toMatchObject({ images: 2, storedImages: 1 });
  });

  test('for lists only are wanted, but not counted', async () => {
    const { saved: counted, wanted } = await saved({
      icon: 'https://a.example/i.ico',
      image: first,
    });
    expect(wanted).toEqual([first, 'https://a.example/i.ico']);
    expect(counted.images).toBe(0);
  });

  test('are stored once for all articles and go with the last of them', async () => {
    const one = await idOf({ html });
    const two = await idOf({ ...numbered(2), html });
    await addImage(one, first, png(), 'image/png');
    await addImage(two, second, png(), 'image/png');
    const stored = async () => {
      const database = await openDB(NAME);
      const number = await database.count('images');
      database.close();
      return number;
    };
    expect(await stored()).toBe(1);
    await saved({ html: '' });
    expect(await stored()).toBe(1);
    await saved({ ...numbered(2), html: '' });
    expect(await stored()).toBe(0);
  });

  test('that arrive at once are all counted', async () => {
    const addresses = Array.from({ length: 12 }, (_, n) => `https://a.example/${n}.png`);
    const id = await idOf({ html: addresses.map((address) => `<img src="${address}">`).join('') });
    await Promise.all(addresses.map((address, n) => addImage(id, address, png(n), 'image/png')));
    const { summary, images } = await kept(id);
    expect([summary.images, summary.storedImages, images.size]).toEqual([12, 12, 12]);
  });

  test('that are no images are counted as missing', async () => {
    const id = await idOf({ html });
    const page = new TextEncoder().encode('<html>404</html>');
    expect(await addImage(id, first, page, 'image/png')).toMatchObject({
      value: { storedImages: 0 },
    });
  });

  test('that nobody asked for are refused', async () => {
    const id = await idOf({ html });
    const refused = { ok: false, error: 'not-found' };
    expect(await addImage(id, 'https://b.example/x.png', png(), 'image/png')).toEqual(refused);
    expect(await addImage('other' as never, first, png(), 'image/png')).toEqual(refused);
  });

  test('that cannot be read back are not called stored', async () => {
    const id = await idOf({ html });
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      return put.call(
        this,
        this.name === 'images' ? { ...value, bytes: new ArrayBuffer(3) } : value,
      );
    });
    expect(await addImage(id, first, png(), 'image/png')).toEqual({
      ok: false,
      error: 'storage-failed',
    });
    expect((await kept(id)).summary.storedImages).toBe(0);
  });
});
