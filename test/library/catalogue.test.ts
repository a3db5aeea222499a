import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import type { LibraryError, Result } from '../../src/article';
import {
  addHighlight,
  type ListOptions,
  openCatalogue,
  type ShownList,
  type Summary,
  setArchived,
  setFavourite,
} from '../../src/library';
import { readFirst } from '../../src/library/records';
import type { Searcher } from '../../src/library/search/client';
import { createEngine } from '../../src/library/search/engine';
import { closeShadow } from '../../src/library/search/shadow';
import { idOf, numbered, wipe } from './sample';

/** A searcher without a worker. */
const searcher: Searcher = {
  wake: () => undefined,
  close: () => undefined,
  async search(query, found, signal) {
    const engine = createEngine();
    await engine.update('all');
    await engine.search(query, found, signal);
  },
};

const closing: (() => void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await closeShadow();
  await deleteDB('lectern-search');
  await wipe();
});

/** Everything that is shown, and a way to wait for what comes. */
function show(options: Partial<ListOptions> = {}, by: Searcher = searcher) {
  const catalogue = openCatalogue(by);
  const viewing = new AbortController();
  closing.push(() => viewing.abort(), catalogue.close);
  const shown: Result<ShownList, LibraryError>[] = [];
  let told: () => void = () => undefined;
  const view = (result: Result<ShownList, LibraryError>) => {
    shown.push(result);
    told();
  };
  catalogue.show({ filter: 'all', query: '', ...options }, view, viewing.signal);
  const titlesOf = (result: Result<ShownList, LibraryError> | undefined) =>
    result?.ok ? result.value.articles.map(({ title }) => title) : [];
  const until = async (titles: readonly string[]): Promise<ShownList> => {
    for (;;) {
      const last = shown.at(-1);
      if (last?.ok && !last.value.busy && titlesOf(last).join() === titles.join())
        return last.value;
      await new Promise<void>((resolve) => {
        told = resolve;
      });
    }
  };
  return { shown, until, titlesOf };
}

test('a list begins with its newest rows and is then whole', async () => {
  for (let n = 1; n <= 60; n++) await idOf(numbered(n));
  const all = Array.from({ length: 60 }, (_, n) => `Story ${60 - n}`).sort();
  const { shown, titlesOf } = show();
  await expect.poll(() => shown.length).toBe(2);
  const [first, whole] = shown;
  expect(first).toMatchObject({ value: { isBeginning: true, busy: true } });
  expect(titlesOf(first)).toHaveLength(40);
  expect([...titlesOf(whole)].sort()).toEqual(all);
  expect(whole).toMatchObject({ value: { isBeginning: false, busy: false, counts: { all: 60 } } });
});

test('a list begins with the counts of the last time, whatever is stored there', async () => {
  const stored = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  await idOf(numbered(1));
  const countsAtFirst = async () => {
    const { shown } = show();
    await expect.poll(() => shown.length).toBe(2);
    const [first] = shown;
    return first?.ok ? first.value.counts.all : first;
  };
  expect(await countsAtFirst()).toBe(0);
  expect(await countsAtFirst()).toBe(1);
  for (const odd of ['null', '{', '{"counts":{"all":7},"tags":[]}']) {
    stored.set('counts', odd);
    expect(await countsAtFirst()).toBe(0);
  }
});

test('a list follows every change', async () => {
  const id = await idOf(numbered(1));
  const { until } = show({ filter: 'unread' });
  await until(['Story 1']);
  await setArchived(id, true);
  expect((await until([])).counts).toMatchObject({ all: 1, archive: 1 });
  await idOf(numbered(2));
  await until(['Story 2']);
});

test('what is counted over all articles follows changes, of which each is read alone', async () => {
  const id = await idOf(numbered(1));
  await idOf(numbered(2));
  const catalogue = openCatalogue(searcher);
  const watching = new AbortController();
  closing.push(() => watching.abort(), catalogue.close);
  const seen: (readonly Summary[])[] = [];
  catalogue.watchAll((all) => seen.push(all), watching.signal);
  await expect.poll(() => seen.length).toBe(1);
  const readAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  const favourites = () => seen.at(-1)?.filter(({ favourite }) => favourite).length;
  await setFavourite(id, true);
  await expect.poll(favourites).toBe(1);
  const position = { start: 0, end: 5 };
  const quote = { exact: 'Story', prefix: '', suffix: '' };
  expect((await addHighlight(id, { quote, position }, 'amber')).ok).toBe(true);
  await expect.poll(() => seen.length).toBe(3);
  expect(readAll).not.toHaveBeenCalled();
  watching.abort();
  await setFavourite(id, false);
  expect(favourites()).toBe(1);
});

test('a search shows what is found, with its passages, within the filters', async () => {
  await idOf({ ...numbered(1), text: 'A lighthouse' });
  await idOf({ ...numbered(2), title: 'Lighthouse' });
  const archived = await idOf({ ...numbered(3), title: 'Lighthouse, too' });
  await setArchived(archived, true);
  const { until } = show({ query: 'lighthouse is:unread' });
  const list = await until(['Lighthouse', 'Story 1']);
  expect([...list.snippets.values()]).toEqual(['A lighthouse']);
});

test('a search shows what lists know of articles before any text is looked through', async () => {
  await idOf({ ...numbered(1), title: 'The lighthouse', siteName: 'Kveldsposten' });
  await idOf({ ...numbered(2), text: 'A lighthouse, and Kveldsposten' });
  const silent: Searcher = { ...searcher, search: () => new Promise(() => undefined) };
  const { shown, titlesOf } = show({ query: 'KVELDS lighthouse' }, silent);
  await expect.poll(() => titlesOf(shown.at(-1))).toEqual(['The lighthouse']);
  expect(shown.at(-1)).toMatchObject({ value: { busy: true } });
});

test('the first rows of a list can be read ahead, for that list only', async () => {
  await idOf(numbered(1));
  const opened = vi.spyOn(IDBIndex.prototype, 'getAll');
  const catalogue = openCatalogue(searcher);
  const viewing = new AbortController();
  closing.push(() => viewing.abort(), catalogue.close);
  const shown: Result<ShownList, LibraryError>[] = [];
  const options = { filter: 'all', query: '' } as const;
  catalogue.readAhead(options);
  catalogue.show(options, (result) => shown.push(result), viewing.signal);
  await expect.poll(() => shown.length).toBe(2);
  expect(shown[0]).toMatchObject({
    value: { isBeginning: true, articles: [{ title: 'Story 1' }] },
  });
  expect(opened).toHaveBeenCalledTimes(1);
  const other = openCatalogue(searcher);
  closing.push(other.close);
  other.readAhead({ ...options, filter: 'trash' });
  other.show(options, (result) => shown.push(result), viewing.signal);
  await expect.poll(() => shown.length).toBe(4);
  expect(shown[2]).toMatchObject({ value: { articles: [{ title: 'Story 1' }] } });
});

test('a search finds what is saved while it is shown', async () => {
  await idOf({ ...numbered(1), text: 'A lighthouse' });
  const { until } = show({ query: 'lighthouse', sort: 'oldest' });
  await until(['Story 1']);
  await idOf({ ...numbered(2), text: 'One more lighthouse' });
  await until(['Story 1', 'Story 2']);
});

test('a query of filters alone needs no search', async () => {
  await idOf({ ...numbered(1), siteName: 'Kveldsposten' });
  await idOf({ ...numbered(2), siteName: 'Tidende', url: 'https://tidende.example/2' });
  await show({ query: 'site:tidende' }).until(['Story 2']);
});

test('a library that cannot be opened is said to be so', async () => {
  const open = indexedDB.open;
  indexedDB.open = () => {
    throw new DOMException('Internal error', 'UnknownError');
  };
  try {
    const { shown } = show();
    await expect.poll(() => shown.at(-1)).toEqual({ ok: false, error: 'unopenable-library' });
  } finally {
    indexedDB.open = open;
  }
});

test.each([
  ['in one answer', () => undefined],
  ['one by one', () => vi.stubGlobal('IDBIndex', class {})],
])('the first rows are the newest or the oldest, read %s', async (_how, prepare) => {
  let now = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => ++now);
  for (let number = 0; number < 60; number++) await idOf(numbered(number));
  prepare();
  for (const sort of ['newest', 'oldest'] as const) {
    const first = await readFirst({ filter: 'all', query: '', sort });
    const numbers = first.ok && first.value.map(({ title }) => Number(title.split(' ')[1]));
    expect(numbers).toEqual(
      Array.from({ length: 40 }, (_, at) => (sort === 'oldest' ? at : 59 - at)),
    );
  }
});
