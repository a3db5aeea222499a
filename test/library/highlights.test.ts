import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ArticleId, HighlightId, Passage } from '../../src/article';
import * as library from '../../src/library';
import { idOf, numbered, wipe } from './sample';

afterEach(async () => {
  vi.restoreAllMocks();
  await wipe();
});

const passage = (exact: string, start = 0): Passage => ({
  quote: { exact, prefix: 'before ', suffix: ' after' },
  position: { start, end: start + exact.length },
});

async function added(article: ArticleId, exact: string, start = 0) {
  const result = await library.addHighlight(article, passage(exact, start), 'green');
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function kept(article: ArticleId) {
  const result = await library.highlightsOf(article);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('a highlight', () => {
  test('is a record of its own, acknowledged after a strict commit', async () => {
    const article = await idOf();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const highlight = await added(article, 'The lamps went out');
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }]);
    expect(await kept(article)).toEqual([highlight]);
    expect(highlight).toMatchObject({
      article,
      colour: 'green',
      note: null,
      ...passage('The lamps went out'),
    });
  });

  test('is listed in the order of the text', async () => {
    const article = await idOf();
    await added(article, 'last', 900);
    await added(article, 'first', 20);
    expect((await kept(article)).map(({ quote }) => quote.exact)).toEqual(['first', 'last']);
  });

  test('that was taken off is kept for 30 days and no longer', async () => {
    const DAY = 24 * 60 * 60 * 1000;
    const article = await idOf();
    const { id } = await added(article, 'nine');
    const stays = await added(article, 'ten', 40);
    await library.removeHighlight(id);
    expect(await library.purge(Date.now() + 29 * DAY)).toEqual({ ok: true, value: 0 });
    expect(await library.findHighlight(id)).toMatchObject({ ok: true });
    // A clock that is far off takes nothing.
    await library.purge(Date.UTC(2071, 0, 1));
    expect(await library.findHighlight(id)).toMatchObject({ ok: true });
    await library.purge(Date.now() + 31 * DAY);
    expect(await library.findHighlight(id)).toEqual({ ok: false, error: 'not-found' });
    expect(await kept(article)).toEqual([stays]);
  });

  test('is taken off and comes back with its note and colour', async () => {
    const article = await idOf();
    const { id } = await added(article, 'nine');
    await library.setHighlightNote(id, 'Why nine?');
    await library.recolourHighlight(id, 'rose');
    await library.removeHighlight(id);
    expect(await kept(article)).toEqual([]);
    await library.restoreHighlight(id);
    expect(await kept(article)).toMatchObject([{ note: 'Why nine?', colour: 'rose' }]);
    await library.setHighlightNote(id, ' \n ');
    expect(await kept(article)).toMatchObject([{ note: null }]);
  });

  test('needs words and an article', async () => {
    const article = await idOf();
    const nothing = await library.addHighlight(article, passage('  '), 'amber');
    const nowhere = await library.addHighlight('none' as ArticleId, passage('nine'), 'amber');
    const gone = await library.recolourHighlight('none' as HighlightId, 'blue');
    expect([nothing, nowhere, gone]).toMatchObject([
      { error: 'not-an-article' },
      { error: 'not-found' },
      { error: 'not-found' },
    ]);
  });

  test('stays when its article is saved again, and is erased with it', async () => {
    const article = await idOf();
    await added(article, 'nine');
    await idOf({ text: 'The lamps went out at ten.' });
    expect(await kept(article)).toHaveLength(1);
    await library.remove(article);
    await library.purge(Date.now() + 31 * 24 * 3600 * 1000);
    expect(await kept(article)).toEqual([]);
  });
});

test('the list has the article marked last first, and none from the trash', async () => {
  const [first, second, third] = [
    await idOf(numbered(1)),
    await idOf(numbered(2)),
    await idOf(numbered(3)),
  ];
  const clock = vi.spyOn(Date, 'now');
  for (const [time, article] of [first, second, third, first].entries()) {
    clock.mockReturnValue(1000 + time);
    await added(article, `at ${time}`, 100 - time);
  }
  await library.remove(third);
  const result = await library.listHighlights();
  const listed = result.ok ? result.value : [];
  expect(
    listed.map(({ summary, highlights }) => [
      summary.title,
      highlights.map(({ quote }) => quote.exact),
    ]),
  ).toEqual([
    ['Story 1', ['at 3', 'at 0']],
    ['Story 2', ['at 1']],
  ]);
});

test('a thousand writes from two contexts at once lose nothing', async () => {
  const article = await idOf();
  vi.resetModules();
  const other = await import('../../src/library');
  const both = [library, other];
  const ids = await Promise.all(
    Array.from({ length: 300 }, async (_, number) => {
      const result = await both[number % 2]?.addHighlight(
        article,
        passage(`word ${number}`, number),
        'amber',
      );
      return result?.ok ? result.value.id : undefined;
    }),
  );
  const results = await Promise.all(
    ids.flatMap((id, number) => [
      both[number % 2]?.setHighlightNote(id as HighlightId, `note ${number}`),
      both[(number + 1) % 2]?.recolourHighlight(id as HighlightId, 'blue'),
      ...(number < 100
        ? [
            both[number % 2]?.addHighlight(
              article,
              passage(`late ${number}`, 1000 + number),
              'rose',
            ),
          ]
        : []),
    ]),
  );
  expect(ids.length + results.length).toBe(1000);
  expect(results.every((result) => result?.ok)).toBe(true);
  const all = await kept(article);
  expect(all).toHaveLength(400);
  for (const { note, colour, quote } of all.slice(0, 300))
    expect([note, colour]).toEqual([quote.exact.replace('word', 'note'), 'blue']);
  const { disconnect } = await import('../../src/library/database');
  await disconnect();
});
