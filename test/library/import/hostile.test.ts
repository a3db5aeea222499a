import { gzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Everything, hostile, readAll, zip } from './read-all';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 25) });
});
afterEach(() => {
  vi.useRealTimers();
});

const paths = ({ entries }: Everything): readonly string[] =>
  entries.map(({ url }) => url.replace('https://news.example/', ''));

describe('rows that are wrong', () => {
  test('in a list are told one by one, and the rest is kept', async () => {
    const read = await readAll(hostile('mixed-rows.json'));
    expect(paths(read)).toEqual('1 2 3 4 6 7 8 10 11 12 13 13'.split(' '));
    expect(read.problems).toEqual([
      [5, 'not-web'],
      [6, 'odd-date'],
      [7, 'odd-date'],
      [9, 'repeated'],
      [10, 'no-address'],
      [11, 'broken-row'],
      [12, 'broken-row'],
      [13, 'broken-row'],
    ]);
    expect(read.entries[6]?.tags).toEqual(['oops']);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  test('in a table: a quote that nothing closes costs its own line', async () => {
    const read = await readAll(hostile('bom-crlf.csv'));
    expect(paths(read)).toEqual(['1', '2', '3']);
    expect(read.problems).toEqual([[5, 'broken-row']]);
    const middle = await readAll(
      'title,url,time_added\n"open,https://news.example/1,1\nA,https://news.example/2,1500000000\nB,https://news.example/3,1500000000\n',
    );
    expect(paths(middle)).toEqual(['2', '3']);
    expect(middle.problems).toEqual([[2, 'broken-row']]);
  });

  test('in a table: short, without address, of other schemes, with absurd dates', async () => {
    const read = await readAll(hostile('short-rows.csv'));
    expect(paths(read)).toEqual(['5', '6', '6']);
    expect(read.entries[0]?.addedAt).toBeNull();
    expect(read.problems).toEqual([
      [2, 'no-address'],
      [3, 'no-address'],
      [4, 'bad-address'],
      [5, 'not-web'],
      [6, 'odd-date'],
    ]);
  });

  test('in bookmarks', async () => {
    const read = await readAll(hostile('bookmarks.html'));
    expect(paths(read)).toEqual(['1', '2']);
    expect(read.problems).toEqual([
      [2, 'not-web'],
      [3, 'no-address'],
    ]);
  });

  test('characters that hide or turn text round are left out of it', async () => {
    const { entries } = await readAll(
      'title,url,time_added\n\u202egnp.exe\u0000,https://news.example/1,1500000000\n',
    );
    expect(entries[0]?.title).toBe('gnp.exe');
  });
});

describe('files that are refused', () => {
  const deep = `{"format":"lectern","version":1,"articles":${'['.repeat(1e5)}${']'.repeat(1e5)}}`;

  test.each([
    ['another JSON file', hostile('not-an-export.json'), 'unknown-format'],
    ['nothing', '', 'unknown-format'],
    ['prose', 'It was a dark and stormy night;\nthe rain fell in torrents.', 'unknown-format'],
    [
      'a web page',
      '<!doctype html><title>News</title><a href="https://a.example/">A</a>',
      'unknown-format',
    ],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'unknown-format'],
    ['one that ends early', hostile('truncated.json'), 'broken-file'],
    ['one of a newer version', hostile('future-version.json'), 'newer-version'],
    ['one nested without end', deep, 'too-deep'],
    [
      'a packed file that is no archive',
      gzipSync(new Uint8Array(2 ** 20)) as Uint8Array<ArrayBuffer>,
      'unknown-format',
    ],
    [
      'an archive cut short',
      zip({ 'part_000000.csv': new Uint8Array(100) }).slice(0, 60),
      'broken-file',
    ],
    ['an archive of other things', zip({ 'a.png': new Uint8Array(9) }), 'unknown-format'],
    [
      'an archive that leaves its folder',
      zip({ '../../evil.json': new Uint8Array(2) }),
      'hostile-archive',
    ],
    ['an archive with absolute names', zip({ '/abs.json': new Uint8Array(2) }), 'hostile-archive'],
    [
      'an archive that leaves its folder on Windows',
      zip({ 'a\\..\\b.json': new Uint8Array(2) }),
      'hostile-archive',
    ],
    ['a bomb', zip({ 'articles.json': new Uint8Array(2 ** 23) }), 'hostile-archive'],
    ['a table of open quotes', `url,title\n${'"a"b\n'.repeat(100)}`, 'broken-file'],
  ] as const)('%s', async (_name, content, error) => {
    expect((await readAll(content)).error).toBe(error);
  });

  test('an archive that lies about its size, at the first bite too many', async () => {
    const archive = zip({ 'articles.json': new Uint8Array(2 ** 20) });
    const view = new DataView(archive.buffer);
    const directory = view.getUint32(archive.length - 6, true);
    view.setUint32(directory + 24, 10, true);
    expect(await readAll(archive)).toMatchObject({ error: 'hostile-archive', entries: [] });
  });

  test('Lectern’s own backup, which is restored elsewhere', async () => {
    const backup = zip({
      'manifest.json': new Uint8Array(2),
      'articles/1.json': new Uint8Array(2),
    });
    expect(await readAll(backup)).toMatchObject({ error: 'backup', entries: [] });
  });
});

describe('large values', () => {
  test('a title without end is cut, in time linear in its length', async () => {
    const articles = [{ url: 'https://news.example/1', title: 'x'.repeat(5e6), content: '' }];
    const read = await readAll(JSON.stringify({ format: 'lectern', version: 1, articles }));
    expect(read.entries[0]?.title).toHaveLength(500);
  });

  test('a file of endless tags in bookmarks is read as what it is', async () => {
    const read = await readAll(
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DT><A HREF="https://news.example/1">A</A>${'<a "'.repeat(1e5)}`,
    );
    expect(paths(read)).toEqual(['1']);
  });
});
