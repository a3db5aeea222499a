import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import type { ArticleId } from '../../src/article';
import type { HighlightId } from '../../src/library';
import { article } from './sample';

type Library = typeof import('../../src/library');

/** How many orders are tried; more by the environment. */
const ORDERS = Number(process.env.ORDERS ?? 1000);
const TABS = 4;

/** A library of its own for each tab, with its own connection, as in a browser. */
async function openTabs() {
  const tabs: { library: Library; disconnect: () => Promise<void> }[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    vi.resetModules();
    const { disconnect } = await import('../../src/library/database');
    tabs.push({ library: await import('../../src/library'), disconnect });
  }
  return tabs;
}

const opened = openTabs();
afterAll(async () => {
  for (const { disconnect } of await opened) await disconnect();
});

/** What one tab does to the article, in its own words where two could not both be right. */
interface Edit {
  readonly kind: 'tag' | 'mark' | 'note' | 'colour' | 'favourite' | 'progress' | 'again' | 'trash';
  readonly tab: number;
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind']>(
      'tag',
      'mark',
      'note',
      'colour',
      'favourite',
      'progress',
      'again',
      'trash',
    ),
    tab: fc.nat({ max: TABS - 1 }),
  }),
  { minLength: 4, maxLength: 14 },
);

const passage = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
});

interface Given {
  readonly id: ArticleId;
  readonly mark: HighlightId;
  readonly number: number;
}

/** One edit; all of them can be told apart afterwards. */
function perform(library: Library, kind: Edit['kind'], { id, mark, number }: Given) {
  switch (kind) {
    case 'tag':
      return library.tagMany([id], { add: [`tag ${number}`] });
    case 'mark':
      return library.addHighlight(id, passage(`word ${number}`), 'amber');
    case 'note':
      return library.setHighlightNote(mark, `note ${number}`);
    case 'colour':
      return library.recolourHighlight(mark, 'blue');
    case 'favourite':
      return library.setFavourite(id, true);
    case 'progress':
      return library.setProgress(id, { fraction: number / 100, place: null, pageTop: null });
    case 'again':
      return library.save(article({ title: `Title ${number}`, url: URL_OF, canonicalUrl: URL_OF }));
    case 'trash':
      return library.remove(id).then(() => library.restore(id));
  }
}

const URL_OF = 'https://tabs.example/one';

/** The article and a highlight in it, in a library that has nothing else. */
async function begin(library: Library): Promise<Omit<Given, 'number'>> {
  await library.eraseAll();
  const saved = await library.save(article({ url: URL_OF, canonicalUrl: URL_OF }));
  if (!saved.ok) throw new Error(saved.error);
  const { id } = saved.value.saved;
  const marked = await library.addHighlight(id, passage('first'), 'amber');
  if (!marked.ok) throw new Error(marked.error);
  return { id, mark: marked.value.id };
}

const numbersOf = (all: readonly Edit[], kind: Edit['kind']) =>
  all.flatMap((edit, number) => (edit.kind === kind ? [number] : []));

test(`of what four tabs do to one article nothing is lost, in ${ORDERS} orders`, async () => {
  const tabs = await opened;
  const [{ library } = { library: undefined }] = tabs;
  if (!library) throw new Error('no tab');
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), edits, async (scheduler, all) => {
      const given = await begin(library);
      const results: Promise<{ readonly ok: boolean }>[] = [];
      // Each tab does one thing after the other; the scheduler says whose turn it is to begin.
      for (let tab = 0; tab < TABS; tab++)
        scheduler.scheduleSequence(
          all.flatMap((edit, number) => {
            const own = tabs[tab]?.library;
            if (edit.tab !== tab || !own) return [];
            const builder = async () => {
              results.push(perform(own, edit.kind, { ...given, number }));
            };
            return [{ builder, label: `${tab} ${edit.kind} ${number}` }];
          }),
        );
      await scheduler.waitAll();
      const outcomes = await Promise.all(results);
      expect(outcomes).toHaveLength(all.length);
      expect(outcomes.every(({ ok }) => ok)).toBe(true);

      const kept = await library.get(given.id);
      const marks = await library.highlightsOf(given.id);
      const listed = await library.list({ filter: 'all', query: '' });
      if (!kept.ok || !marks.ok || !listed.ok) throw new Error('the article is gone');
      const { summary } = kept.value;
      expect(listed.value.counts.all).toBe(1);
      expect([...summary.tags].sort()).toEqual(
        numbersOf(all, 'tag')
          .map((number) => `tag ${number}`)
          .sort(),
      );
      expect(summary.favourite).toBe(numbersOf(all, 'favourite').length > 0);
      expect(marks.value.map(({ quote }) => quote.exact).sort()).toEqual(
        ['first', ...numbersOf(all, 'mark').map((number) => `word ${number}`)].sort(),
      );
      const first = marks.value.find(({ id }) => id === given.mark);
      expect(first?.colour).toBe(numbersOf(all, 'colour').length > 0 ? 'blue' : 'amber');
      const oneOf = (values: readonly unknown[], value: unknown, before: unknown) =>
        values.length > 0 ? expect(values).toContain(value) : expect(value).toBe(before);
      const named = (kind: Edit['kind'], word: string) =>
        numbersOf(all, kind).map((number) => `${word} ${number}`);
      oneOf(named('note', 'note'), first?.note, null);
      oneOf(named('again', 'Title'), summary.title, article().title);
      oneOf(
        numbersOf(all, 'progress').map((number) => number / 100),
        summary.progress?.fraction,
        undefined,
      );
    }),
    { numRuns: ORDERS, seed: 1 },
  );
});
