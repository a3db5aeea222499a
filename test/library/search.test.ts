import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import { addHighlight, purge, remove, setNote, setTags } from '../../src/library';
import { createEngine } from '../../src/library/search/engine';
import { headingsIn } from '../../src/library/search/headings';
import { parseQuery } from '../../src/library/search/query';
import { type Hit, rankOf } from '../../src/library/search/rank';
import {
  closeShadow,
  readChunks,
  readDirectory,
  writeChunk,
} from '../../src/library/search/shadow';
import { idOf, numbered, wipe } from './sample';

afterEach(async () => {
  await closeShadow();
  await deleteDB('lectern-search');
  await wipe();
});

const always = async () => true;
const waiting = () => new AbortController().signal;

/** What a query finds: ids in the order of their rank. */
async function found(text: string, engine = createEngine(), tidy = false) {
  await engine.update('all');
  if (tidy) await engine.tidy(always);
  const hits = new Map<ArticleId, Hit>();
  await engine.search(
    parseQuery(text),
    (more) => {
      for (const hit of more) hits.set(hit.id, hit);
    },
    waiting(),
  );
  return [...hits.values()].sort(rankOf(() => 0));
}

const ids = async (...given: Parameters<typeof found>) =>
  (await found(...given)).map(({ id }) => id);

describe('a search', () => {
  test('puts a title before a heading, before many in the text, before few', async () => {
    const few = await idOf({ ...numbered(1), text: 'One harbour.' });
    const many = await idOf({ ...numbered(2), text: 'harbour and harbour and harbour' });
    const heading = await idOf({
      ...numbered(3),
      html: '<h2>The <em>harbour</em></h2>',
      text: 'The harbour',
    });
    const title = await idOf({ ...numbered(4), title: 'A harbour', text: 'Nothing' });
    expect(await ids('harbour', createEngine())).toHaveLength(4);
    for (let n = 10; n < 60; n++) await idOf(numbered(n));
    expect(await ids('harbour', createEngine(), true)).toEqual([title, heading, many, few]);
  });

  test('chunks are read from the newest to the oldest, each once, however many there are', async () => {
    const texts = (number: number) => [
      { id: `${number}` as ArticleId, savedAt: number, text: '', headings: '' },
    ];
    const numbers: number[] = [];
    for (let number = 0; number < 21; number++) numbers.push(await writeChunk(texts(number)));
    await writeChunk([], numbers[10]);
    const read: number[] = [];
    for await (const [text] of readChunks(numbers.filter((_, at) => at !== 10)))
      if (text) read.push(text.savedAt);
    const all = Array.from({ length: 21 }, (_, at) => 20 - at);
    expect(read).toEqual(all.filter((number) => number !== 10));
    for await (const none of readChunks([])) expect(none).toBeUndefined();
  });

  test.each([
    ['tide table', true],
    ['tid', true],
    ['tiide', true],
    ['harbuor', false],
    ['harvour', true],
    ['boateng', true],
    ['kveldsp', true],
    ['coast', true],
    ['reread', true],
    ['lamps', true],
    ['tide nothing', false],
    ['tide nine', true],
    ['"the lamps went"', true],
    ['"lamps the"', false],
    ['"tide table" lamp', true],
    ['ночь', true],
    ['京都', true],
    ['nähe', true],
    ['NAHE', true],
    ['it’s', true],
    ["it's", true],
  ])('for %j finds an article by anything that is known of it: %j', async (text, expected) => {
    const id = await idOf({
      ...numbered(1),
      title: 'Harbour tide table 東京都の夜',
      text: 'The lamps went out at nine. Белая ночь. In der Nähe. It’s late.',
    });
    await idOf({
      ...numbered(2),
      text: 'None',
      siteName: null,
      byline: null,
      url: 'https://x.example/',
    });
    await setTags(id, ['coast']);
    await setNote(id, 'To be reread.');
    expect(await ids(text)).toEqual(expected ? [id] : []);
  });

  test('finds the words of highlights and of the notes on them', async () => {
    const id = await idOf(numbered(1));
    await addHighlight(
      id,
      { quote: { exact: 'lighthouse', prefix: '', suffix: '' }, position: { start: 0, end: 10 } },
      'amber',
    );
    expect(await ids('lighthouse')).toEqual([id]);
  });

  test('shows the passage', async () => {
    await idOf({ ...numbered(1), text: `${'word '.repeat(100)}the LIGHTHOUSE keeper` });
    const [hit] = await found('lighthouse');
    expect(hit?.passage).toMatch(/^… .*the LIGHTHOUSE keeper$/);
  });

  test('stops when nobody waits for it any more', async () => {
    await idOf({ ...numbered(1), text: 'harbour' });
    const engine = createEngine();
    await engine.update('all');
    const hits: Hit[] = [];
    await engine.search(parseQuery('harbour'), (more) => hits.push(...more), AbortSignal.abort());
    expect(hits).toEqual([]);
  });
});

describe('texts in chunks', () => {
  const inChunks = async () =>
    [...(await readDirectory()).values()]
      .flat()
      .map(([id]) => id)
      .sort();
  const many = async (count: number) => {
    const all = [];
    for (let n = 0; n < count; n++) all.push(await idOf(numbered(n)));
    return all;
  };

  test('are made of what is kept, and found in as before', async () => {
    const all = await many(120);
    const engine = createEngine();
    const before = await ids('story 11', engine);
    expect(await ids('story 11', engine, true)).toEqual(before);
    expect(await inChunks()).toEqual([...all].sort());
    expect((await readDirectory()).size).toBe(2);
  });

  test('never answer with a text that was saved anew', async () => {
    await many(50);
    const engine = createEngine();
    await engine.update('all');
    await engine.tidy(always);
    const id = await idOf({ ...numbered(7), text: 'Entirely other words' });
    expect(await ids('"text of story 7."', engine)).toEqual([]);
    expect(await ids('entirely', engine)).toEqual([id]);
    await engine.tidy(always);
    expect(await inChunks()).not.toContain(id);
  });

  test('do not outlive what left the trash', async () => {
    const [first] = await many(50);
    const engine = createEngine();
    await engine.update('all');
    await engine.tidy(always);
    await remove(first as ArticleId);
    await purge(Date.now() + 31 * 24 * 60 * 60 * 1000);
    expect(await inChunks()).not.toContain(first);
    expect(await inChunks()).toHaveLength(49);
  });
});

test.each([
  ['<h2 id="x">One &amp; two</h2><p>no</p><H3>Three <b>four</b></H3>', 'One & two\nThree four'],
  ['<header>no</header><hr><h2>open', ''],
])('the headings of %j', (html, headings) => {
  expect(headingsIn(html)).toBe(headings);
});
