import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { omnivoreHighlights } from '../../../src/library/import/formats/omnivore';
import { EXPECTED } from './expected';
import { entry, readAll, sample, zip } from './read-all';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 25) });
});
afterEach(() => {
  vi.useRealTimers();
});

const bytes = (name: string): Uint8Array => new Uint8Array(sample(name));

describe('every sample is known by its content and read in full', () => {
  test.each(Object.entries(EXPECTED))('%s', async (name, { format, entries, problems }) => {
    const read = await readAll(sample(name));
    expect(read.error).toBeNull();
    expect(read.formats).toEqual([format]);
    expect(read.entries).toEqual(entries);
    expect(read.problems).toEqual(problems);
  });
});

describe('archives', () => {
  test('of Pocket hold tables and, beside them, what was marked', async () => {
    const marked = JSON.stringify([
      {
        url: 'https://blog.example.org/p/stay',
        title: 'Stay',
        highlights: [{ quote: 'Stay here.', created_at: 1600322789 }],
      },
    ]);
    const read = await readAll(
      zip({
        'part_000000.csv': bytes('pocket/part_000000.csv'),
        'annotations/part_000000.json': new TextEncoder().encode(marked),
        'readme.md': new Uint8Array([1, 2]),
      }),
    );
    expect(read.formats).toEqual(['pocket']);
    expect(read.entries.slice(0, 4)).toEqual(EXPECTED['pocket/part_000000.csv']?.entries);
    expect(read.entries[4]).toEqual(
      entry({
        url: 'https://blog.example.org/p/stay',
        title: 'Stay',
        highlights: [{ quote: 'Stay here.', note: null, colour: null }],
      }),
    );
  });

  const OMNIVORE = [
    'metadata_0_to_20.json',
    'content/the-quiet-library-192daf3a84e.html',
    'highlights/the-quiet-library-192daf3a84e.md',
  ];

  test('of Omnivore bring texts and highlights to their articles', async () => {
    const files = OMNIVORE.map((name) => [name, bytes(`omnivore/${name}`)] as const);
    const read = await readAll(zip(Object.fromEntries(files)));
    const [library, report] = EXPECTED['omnivore/metadata_0_to_20.json']?.entries ?? [];
    expect(read.entries).toEqual([
      {
        ...library,
        html: sample('omnivore/content/the-quiet-library-192daf3a84e.html').toString(),
        highlights: [
          {
            quote: 'A small town kept its library open.',
            note: 'A note on the first quote',
            colour: null,
          },
          {
            quote: 'Second quote, first paragraph.\n\nSecond paragraph.',
            note: null,
            colour: null,
          },
        ],
      },
      report,
    ]);
  });

  test('of Omnivore may hold a text twice, and lie in a folder: the last text counts', async () => {
    const text = (words: string) => new TextEncoder().encode(`<p>${words}</p>`);
    const archive = zip({
      'export/metadata_0_to_20.json': bytes('omnivore/metadata_0_to_20.json'),
      'export/content/the-quiet-library-192daf3a84f.html': text('first'),
      'export/content/the-quiet-library-192daf3a84e.html': text('last'),
    });
    // Exporters write one name twice; the library that makes archives here does not.
    const [from, to] = ['192daf3a84f.html', '192daf3a84e.html'].map((name) => Buffer.from(name));
    const buffer = Buffer.from(archive.buffer);
    for (let at = buffer.indexOf(from ?? ''); at >= 0; at = buffer.indexOf(from ?? '', at))
      to?.copy(buffer, at);
    const { entries } = await readAll(archive);
    expect(entries.map(({ html }) => html)).toEqual(['<p>last</p>', null]);
  });

  test('a text that is damaged costs the text, not the article', async () => {
    const files = OMNIVORE.map((name) => [name, bytes(`omnivore/${name}`)] as const);
    const archive = zip(Object.fromEntries(files));
    const name = new TextEncoder().encode('content/');
    const at = archive.findIndex((_, i) => name.every((byte, j) => archive[i + j] === byte));
    archive.fill(0xff, at + 45, at + 60);
    const read = await readAll(archive);
    expect(read.entries.map(({ html }) => html)).toEqual([null, null]);
    expect(read.problems).toEqual([[1, 'no-content']]);
  });
});

describe('the small things of each format', () => {
  const urls = async (text: string) => (await readAll(text)).entries.map(({ url }) => url);

  test('Pocket before it had a status: all is unread', async () => {
    const { entries } = await readAll(
      'url,title,tags,time_added\nhttps://a.example/,A,x|y,1500000000\n',
    );
    expect(entries).toEqual([
      entry({
        url: 'https://a.example/',
        title: 'A',
        tags: ['x', 'y'],
        addedAt: 1_500_000_000_000,
      }),
    ]);
  });

  test('Instapaper’s page has a list for each folder', async () => {
    const { formats, entries } = await readAll(`<!DOCTYPE html><html><head>
      <title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>
      <li><a href="https://a.example/">A</a><li><a href="https://b.example/">B &amp; B</a></ol>
      <h1>Archive</h1><ol><li><a href="https://c.example/">C</a></li></ol>
      <h1>Recipes</h1><ol><li><a href="https://d.example/">D</a></li></ol></body></html>`);
    expect(formats).toEqual(['instapaper']);
    expect(entries).toEqual([
      entry({ url: 'https://a.example/', title: 'A' }),
      entry({ url: 'https://b.example/', title: 'B & B' }),
      entry({ url: 'https://c.example/', title: 'C', archived: true }),
      entry({ url: 'https://d.example/', title: 'D', folder: 'Recipes' }),
    ]);
  });

  test('a list of addresses may have bullets and titles; other lines are told', async () => {
    const read = await readAll(
      'My list\n\nhttps://a.example/\n- https://b.example/x The title\nHTTPS://C.example\nftp://d.example/\n',
    );
    expect(read.formats).toEqual(['addresses']);
    expect(read.entries.map(({ url, title }) => [url, title])).toEqual([
      ['https://a.example/', null],
      ['https://b.example/x', 'The title'],
      ['https://c.example/', null],
    ]);
    expect(read.problems).toEqual([
      [1, 'no-address'],
      [6, 'no-address'],
    ]);
  });

  test('any table with a column of addresses is read, whatever separates it', async () => {
    expect(await urls('Name;Link\nA;https://a.example/\n')).toEqual(['https://a.example/']);
    expect(await urls('Name\tHREF\nA\thttps://a.example/\n')).toEqual(['https://a.example/']);
    const own = await readAll(
      'url,title,author,site,tags,saved,read,progress,status,favorite,note\r\nhttps://a.example/,\'=1+1,Jo,Site,"a,b",2024-01-02T03:04:05Z,,0.5,archived,true,\'-x\r\n',
    );
    expect(own.entries).toEqual([
      entry({
        url: 'https://a.example/',
        title: '=1+1',
        author: 'Jo',
        site: 'Site',
        tags: ['a', 'b'],
        addedAt: Date.UTC(2024, 0, 2, 3, 4, 5),
        progress: 0.5,
        archived: true,
        favourite: true,
        note: '-x',
      }),
    ]);
  });

  test('text comes in UTF-16 and in the code page of Windows too', async () => {
    const table = 'title,url,time_added\nété,https://a.example/,1500000000\n';
    const title = async (content: BlobPart) => (await readAll(content)).entries[0]?.title;
    expect(await title(new Uint16Array([...`\ufeff${table}`].map((c) => c.charCodeAt(0))))).toBe(
      'été',
    );
    expect(await title(Uint8Array.from(table, (c) => c.charCodeAt(0)))).toBe('été');
    expect(await title(`\ufeff${table}`)).toBe('été');
  });

  test('times in milliseconds and microseconds are known by their size', async () => {
    const file = (date: string) =>
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/" ADD_DATE="${date}">A</A></DL>`;
    for (const date of ['1700000000', '1700000000000', '1700000000000000'])
      expect((await readAll(file(date))).entries[0]?.addedAt).toBe(1_700_000_000_000);
  });

  test('a folder within a folder is named by both, and the next one stands beside it', async () => {
    const { entries } = await readAll(`<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
      <DT><H3>Tech &amp; co</H3><DL><p><DT><H3>Go</H3><DL><p><DT><A HREF="https://a.example/">A</A>
      </DL><p><DT><A HREF="https://b.example/">B</A></DL><p><DT><A HREF="https://c.example/">C</A></DL>`);
    expect(entries.map(({ folder }) => folder)).toEqual(['Tech & co/Go', 'Tech & co', null]);
  });

  test('Omnivore’s labels are no notes, and a note may have lines', () => {
    expect(omnivoreHighlights('> One\n\n#a #b\n\nFirst line\nSecond line\n\n> Two\n')).toEqual([
      { quote: 'One', note: 'First line\nSecond line' },
      { quote: 'Two', note: null },
    ]);
  });

  test('lists of Karakeep that lie in each other end', async () => {
    const lists = [
      { id: '1', name: 'A', type: 'manual', parentId: '2' },
      { id: '2', name: 'B', type: 'manual', parentId: '1' },
    ];
    const content = { type: 'link', url: 'https://a.example/' };
    const bookmarks = [{ createdAt: 1717300000, title: 'T', tags: [], lists: ['1'], content }];
    const { entries } = await readAll(JSON.stringify({ bookmarks, lists }));
    expect(entries[0]?.folder).toBe('B/A');
  });
});
