import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../src/article';
import {
  get,
  highlightsOf,
  list,
  remove,
  removeHighlight,
  type Summary,
  setArchived,
  setFavourite,
  setTags,
} from '../../../src/library';
import { read } from '../../../src/library/database';
import { toCsv } from '../../../src/library/export/links/csv';
import { toBookmarks } from '../../../src/library/export/links/netscape';
import { keepAll, type Outcome, preview } from '../../../src/library/import/run';
import { article, idOf, wipe } from '../sample';
import { EXPECTED } from './expected';
import { hostile, sample, zip } from './read-all';

afterEach(async () => {
  vi.restoreAllMocks();
  await wipe();
});

const OPTIONS = { folders: true, feeds: true, archive: false };
const quiet = () => undefined;
const never = new AbortController().signal;
const file = (content: BlobPart, name = 'export'): File => new File([content], name);

const keep = (content: BlobPart, options = OPTIONS): Promise<Outcome> =>
  keepAll([file(content)], options, quiet, never);

async function previewOf(...contents: readonly BlobPart[]) {
  const result = await preview(
    contents.map((content, at) => file(content, `file ${at}`)),
    quiet,
    never,
  );
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function listed() {
  const result = await list({ filter: 'all', query: '' });
  if (!result.ok) throw new Error(result.error);
  return result.value.articles;
}

const titled = async (title: string) => {
  const found = (await listed()).find((summary) => summary.title === title);
  if (!found) throw new Error(`no “${title}”`);
  return found;
};

async function marked(id: ArticleId) {
  const result = await highlightsOf(id);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** Everything in the database, without ids that are made up anew. */
async function everything() {
  const stores = ['articles', 'contents', 'texts', 'pictures', 'highlights'] as const;
  const result = await read(stores, async (transaction) => ({
    ok: true as const,
    value: await Promise.all(stores.map((store) => transaction.objectStore(store).getAll())),
  }));
  return result.ok ? result.value : null;
}

const omnivore = (): Uint8Array<ArrayBuffer> =>
  zip(
    Object.fromEntries(
      [
        'metadata_0_to_20.json',
        'content/the-quiet-library-192daf3a84e.html',
        'highlights/the-quiet-library-192daf3a84e.md',
      ].map((name) => [name, new Uint8Array(sample(`omnivore/${name}`))]),
    ),
  );

describe('a preview', () => {
  test('says what is new, what is here, what repeats and what is not understood', async () => {
    await idOf({ url: 'https://www.blog.example.org/p/stay/', canonicalUrl: '' });
    const { files, report } = await previewOf(
      sample('pocket/part_000000.csv'),
      sample('instapaper.csv'),
      hostile('not-an-export.json'),
    );
    const none = { feeds: 0, folders: 0, rejected: 0, repeated: 0 };
    expect(files).toEqual([
      {
        name: 'file 0',
        formats: ['pocket'],
        error: null,
        found: 3,
        known: 1,
        ...none,
        repeated: 1,
      },
      {
        name: 'file 1',
        formats: ['instapaper'],
        error: null,
        found: 3,
        known: 0,
        ...none,
        rejected: 1,
      },
      { name: 'file 2', formats: [], error: 'unknown-format', found: 0, known: 0, ...none },
    ]);
    expect(report.rows).toEqual([
      {
        file: 'file 0',
        row: 5,
        problem: 'repeated',
        what: 'Rain, at last: the river returns',
      },
      { file: 'file 1', row: 5, problem: 'not-web', what: 'A saved newsletter' },
    ]);
    expect(await report.table.text()).toContain('"file 1",5,not-web,"A saved newsletter"');
  });

  test('writes nothing, and forgets what it saw of a file that is refused', async () => {
    const { files, report } = await previewOf(
      hostile('truncated.json'),
      hostile('mixed-rows.json'),
    );
    expect(files.map(({ error, found }) => [error, found])).toEqual([
      ['broken-file', 0],
      [null, 11],
    ]);
    expect(new Set(report.rows.map(({ file }) => file))).toEqual(new Set(['file 1']));
    expect(await listed()).toEqual([]);
  });

  test('can be broken off', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(preview([file(sample('matter.csv'))], quiet, stop)).rejects.toThrow('enough');
  });
});

describe('an import', () => {
  test('keeps links with all that the file says of them', async () => {
    expect(await keep(sample('raindrop.csv'))).toEqual({
      added: 2,
      completed: 0,
      unchanged: 0,
      joined: 0,
      isCancelled: false,
      error: null,
    });
    const found = await titled('Saved, "quoted" title');
    expect(found).toMatchObject({
      linkOnly: true,
      tags: ['go', 'reading', 'Research/Go'],
      addedAt: 1704164645123,
      favourite: true,
      archived: false,
      note: 'First note line\nSecond note line',
      dek: 'Saved description',
    });
    expect((await marked(found.id)).map(({ quote }) => quote.exact).sort()).toEqual([
      'First highlight',
      'Second highlight',
    ]);
    expect(await get(found.id)).toEqual({ ok: false, error: 'link-only' });
  });

  test('keeps texts, and finds the places of highlights in them', async () => {
    await keep(omnivore());
    const found = await titled('The quiet library');
    expect(found).toMatchObject({ linkOnly: false, archived: true, progress: { fraction: 0.625 } });
    const kept = await get(found.id);
    expect(kept.ok && kept.value.article).toMatchObject({
      html: '<div><h2>A town and its shelves</h2><p>A small town kept its library <em>open</em>.</p></div>',
      text: 'A town and its shelves\n\nA small town kept its library open.',
    });
    const [second, first] = await marked(found.id);
    expect(first).toMatchObject({
      position: { start: 24, end: 59 },
      quote: { prefix: 'A town and its shelves\n\n' },
      note: 'A note on the first quote',
      colour: 'amber',
    });
    expect(second?.quote.exact).toBe('Second quote, first paragraph.\n\nSecond paragraph.');
  });

  test('a second time changes nothing at all', async () => {
    const names = ['raindrop.csv', 'wallabag.json', 'karakeep.json', 'pocket/part_000000.csv'];
    const files = [...names.map((name) => file(sample(name))), file(omnivore())];
    const first = await keepAll(files, OPTIONS, quiet, never);
    const before = await everything();
    const again = await keepAll(files, OPTIONS, quiet, never);
    expect(first.added).toBe(10);
    expect(again).toMatchObject({ added: 0, completed: 0, unchanged: 11 });
    expect(await everything()).toEqual(before);
  });

  test.each(Object.keys(EXPECTED))(
    'of %s keeps what its preview found, and a second time nothing',
    async (name) => {
      const content = sample(name);
      const [found] = (await previewOf(content)).files;
      const { added } = await keep(content);
      expect(added).toBe(found?.found);
      expect(added).toBeGreaterThan(0);
      const before = await everything();
      const [again] = (await previewOf(content)).files;
      expect(again?.known).toBe(added);
      expect(await keep(content)).toMatchObject({ added: 0, completed: 0 });
      expect(await everything()).toEqual(before);
    },
  );

  test.each(['not-an-export.json', 'truncated.json', 'future-version.json'])(
    'of the hostile file %s changes nothing',
    async (name) => {
      await idOf();
      const before = await everything();
      const [refused] = (await previewOf(hostile(name))).files;
      expect(refused?.error).not.toBeNull();
      expect(await everything()).toEqual(before);
    },
  );

  test('joins the rows of a file that are one article', async () => {
    expect(await keep(sample('pocket/part_000000.csv'))).toMatchObject({
      added: 3,
      completed: 0,
      joined: 1,
    });
    expect(await titled('Rain, at last: the river returns')).toMatchObject({
      tags: ['rivers', 'weather'],
      addedAt: 1715000000000,
      archived: true,
    });
  });

  test('leaves the state of a kept article alone, and adds what it lacks', async () => {
    const address = 'https://example.com/article?keep=1';
    const id = await idOf({ url: address, canonicalUrl: address, title: 'Mine' });
    await setTags(id, ['Go', 'own']);
    await setArchived(id, true);
    await setFavourite(id, false);
    const before = await titled('Mine');
    expect(await keep(sample('raindrop.csv'))).toMatchObject({ added: 1, completed: 1 });
    expect(await titled('Mine')).toEqual({
      ...before,
      tags: ['Go', 'own', 'reading', 'Research/Go'],
      note: 'First note line\nSecond note line',
    });
    const [first] = await marked(id);
    if (!first) throw new Error('no highlight');
    await removeHighlight(first.id);
    expect(await keep(sample('raindrop.csv'))).toMatchObject({ completed: 0, unchanged: 2 });
    expect(await marked(id)).toHaveLength(1);
  });

  test('brings its text to a link, whose state stays', async () => {
    const url = 'https://news.example.com/2024/10/quiet-library';
    await keep(`${url}\n`);
    const [link] = await listed();
    if (!link) throw new Error('no link');
    await setFavourite(link.id, true);
    expect(await keep(omnivore())).toMatchObject({ added: 1, completed: 1 });
    expect(await titled('The quiet library')).toMatchObject({
      id: link.id,
      linkOnly: false,
      favourite: true,
      archived: false,
      addedAt: link.addedAt,
    });
  });

  test('knows an article by its text, wherever that was saved', async () => {
    const words = Array.from({ length: 120 }, (_, at) => `word${(at * 7919) % 997}`).join(' ');
    const id = await idOf({ title: 'Kept', text: words, html: `<p>${words}</p>` });
    const content = `<p>${words}</p>`;
    const copy = { url: 'https://copy.example/1', title: 'Kept', content, tags: ['x'] };
    const list = JSON.stringify({ format: 'lectern', version: 1, articles: [copy] });
    expect(await keep(list)).toMatchObject({ added: 0, completed: 1 });
    expect(await listed()).toMatchObject([{ id, tags: ['x'] }]);
    expect(await keep(list)).toMatchObject({ added: 0, completed: 0, unchanged: 1 });
  });

  test('does not bring back what was thrown away', async () => {
    await remove(await idOf(article({ url: 'https://news.example.com/a', canonicalUrl: '' })));
    expect(await keep(sample('instapaper-old.csv'))).toMatchObject({ added: 3, unchanged: 1 });
    expect((await listed()).map(({ url }) => url)).not.toContain('https://news.example.com/a');
  });

  test('leaves out folders and feeds, and fills the archive, as the user wishes', async () => {
    const options = { folders: false, feeds: false, archive: true };
    await keepAll(
      [file(sample('readwise-reader.csv')), file(sample('raindrop.csv'))],
      options,
      quiet,
      never,
    );
    const articles = await listed();
    expect(articles.map(({ title }) => title)).not.toContain('From a feed');
    expect(articles.every(({ archived }) => archived)).toBe(true);
    expect(articles.flatMap(({ tags }) => tags)).not.toContain('Research/Go');
  });

  test('keeps the order of a file without dates', async () => {
    await keep('https://a.example/\nhttps://b.example/\nhttps://c.example/\n');
    expect((await listed()).map(({ url }) => url)).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
    ]);
  });

  const many = (count: number): string =>
    `title,url,time_added\n${Array.from({ length: count }, (_, i) => `T${i},https://many.example/${i},${1_600_000_000 + i}`).join('\n')}`;

  test('broken off keeps what was written, and goes on from there', async () => {
    const stop = new AbortController();
    const outcome = await keepAll([file(many(1200))], OPTIONS, () => stop.abort(), stop.signal);
    expect(outcome).toMatchObject({ added: 500, isCancelled: true });
    expect(await listed()).toHaveLength(500);
    expect(await keep(many(1200))).toMatchObject({ added: 700, unchanged: 500 });
  });

  test('finds an article by another address at which it was kept, among what is new', async () => {
    const text = Array.from({ length: 300 }, (_, at) => `word${at * at}`).join(' ');
    const own = { url: 'https://own.example/a', canonicalUrl: 'https://own.example/a', text };
    const id = await idOf(own);
    const other = 'https://many.example/5';
    expect(await idOf({ ...own, url: other, canonicalUrl: other })).toBe(id);
    expect(await keep(many(10))).toMatchObject({ added: 9 });
    expect(await listed()).toHaveLength(10);
  });

  test('says where the disk was full; whole batches stay, none by halves', async () => {
    const put = IDBObjectStore.prototype.put;
    let writes = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (++writes > 600) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    const outcome = await keep(many(1000));
    expect(outcome).toMatchObject({ added: 500, error: 'disk-full' });
    vi.restoreAllMocks();
    expect(await listed()).toHaveLength(500);
  });
});

describe('markup from a file', () => {
  const KEPT = { format: 'lectern', version: 1 };

  test('is written with whole addresses and without scripts', async () => {
    const content =
      '<script>if (a<b) "x</p>"</script><p onclick="x()" class=a>One &lt; two<br>three</p><img src=/p.png data-omnivore-original-src="http://o.example/q.png"><a href="../x?a=1&b=2">link</a>';
    const articles = [{ url: 'https://news.example/a/b', title: 'T', content }];
    await keep(JSON.stringify({ ...KEPT, articles }));
    const found = await titled('T');
    const kept = await get(found.id);
    expect(kept.ok && kept.value.article.html).toBe(
      '<p>One &lt; two<br>three</p><img src="http://o.example/q.png"><a href="https://news.example/x?a=1&amp;b=2">link</a>',
    );
    expect(kept.ok && kept.value.article.text).toBe('One < two\nthree\n\nlink');
    expect(found).toMatchObject({ images: 1, storedImages: 0, thumbnail: null });
  });
});

test('what Lectern exports as a table or as bookmarks, it imports again', async () => {
  await keep(sample('raindrop.csv'), { ...OPTIONS, folders: false });
  const before = await listed();
  for (const written of [toCsv(before), toBookmarks(before, 'Lectern')]) {
    await wipe();
    expect(await keep(written, { ...OPTIONS, folders: false })).toMatchObject({ added: 2 });
    const again = await listed();
    const state = ({ url, title, tags, addedAt, archived, note }: Summary) => ({
      ...{ url, title, tags, archived },
      note: note?.replace(/\s+/g, ' '),
      addedAt: Math.trunc(addedAt / 1000),
    });
    // Bookmarks have whole seconds, so two of the same second may change places.
    const byAddress = (a: Summary, b: Summary) => (a.url < b.url ? -1 : 1);
    expect(again.toSorted(byAddress).map(state)).toEqual(before.toSorted(byAddress).map(state));
  }
});
