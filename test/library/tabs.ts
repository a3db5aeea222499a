import fc from 'fast-check';
import type { ArticleId } from '../../src/article';
import type { HighlightId } from '../../src/library';
import { article } from './sample';

type Library = typeof import('../../src/library');

export const TABS = 4;

const KINDS = ['tag', 'mark', 'note', 'colour', 'favourite', 'progress', 'again', 'trash'] as const;

/** What one tab does to the article, in its own words where two could not both be right. */
interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly tab: number;
}

const edits = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), tab: fc.nat({ max: TABS - 1 }) }),
  { minLength: 4, maxLength: 14 },
);

/** The article, and a highlight in it. */
interface Given {
  readonly id: ArticleId;
  readonly mark: HighlightId;
}

/** What is kept of them in the end. */
interface Seen {
  readonly all: number;
  readonly tags: readonly string[];
  readonly favourite: boolean;
  readonly title: string;
  readonly fraction: number | null;
  readonly marks: readonly {
    readonly id: string;
    readonly exact: string;
    readonly colour: string;
    readonly note: string | null;
  }[];
}

/** A tab with a library of its own, in this program or in a browser. */
export interface Tab {
  /** The article and a highlight in it, in a library that has nothing else. */
  begin(): Promise<Given>;
  /** One edit, told from all others by its number; whether it went well. */
  perform(kind: Edit['kind'], given: Given, number: number): Promise<boolean>;
  look(given: Given): Promise<Seen>;
}

const URL_OF = 'https://tabs.example/one';

const passage = (exact: string) => ({
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
});

function edit(
  library: Library,
  kind: Edit['kind'],
  { id, mark }: Given,
  number: number,
): Promise<{ readonly ok: boolean }> {
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

async function begin(library: Library): Promise<Given> {
  await library.eraseAll();
  const saved = await library.save(article({ url: URL_OF, canonicalUrl: URL_OF }));
  if (!saved.ok) throw new Error(saved.error);
  const { id } = saved.value.saved;
  const marked = await library.addHighlight(id, passage('first'), 'amber');
  if (!marked.ok) throw new Error(marked.error);
  return { id, mark: marked.value.id };
}

async function look(library: Library, { id }: Given): Promise<Seen> {
  const kept = await library.get(id);
  const marks = await library.highlightsOf(id);
  const listed = await library.list({ filter: 'all', query: '' });
  if (!kept.ok || !marks.ok || !listed.ok) throw new Error('the article is gone');
  const { tags, favourite, title, progress } = kept.value.summary;
  return {
    ...{ all: listed.value.counts.all, tags: [...tags], favourite, title },
    fraction: progress?.fraction ?? null,
    marks: marks.value.map(({ id, quote, colour, note }) => ({
      ...{ id, exact: quote.exact, colour, note },
    })),
  };
}

/** A tab with this library. */
export const tabOf = (library: Library): Tab => ({
  begin: () => begin(library),
  perform: async (kind, given, number) => (await edit(library, kind, given, number)).ok,
  look: (given) => look(library, given),
});

/** What is kept that should not be, and the other way round, after all of these edits. */
function wrongIn(all: readonly Edit[], { mark }: Given, seen: Seen): string[] {
  const named = (kind: Edit['kind'], word: string): string[] =>
    all.flatMap((edit, number) => (edit.kind === kind ? [`${word} ${number}`] : []));
  const has = (kind: Edit['kind']): boolean => all.some((edit) => edit.kind === kind);
  const first = seen.marks.find(({ id }) => id === mark);
  const list = (texts: readonly string[]): string => [...texts].sort().join();
  /** The last of them is the one that counts, whichever it was. */
  const isOneOf = (kind: Edit['kind'], word: string, value: string, before: string): boolean =>
    has(kind) ? named(kind, word).includes(value) : value === before;
  const checks: Readonly<Record<string, boolean>> = {
    'one article': seen.all === 1,
    'all tags': list(seen.tags) === list(named('tag', 'tag')),
    'all highlights':
      list(seen.marks.map(({ exact }) => exact)) === list(['first', ...named('mark', 'word')]),
    'the star': seen.favourite === has('favourite'),
    'the colour': first?.colour === (has('colour') ? 'blue' : 'amber'),
    'a note': isOneOf('note', 'note', String(first?.note), 'null'),
    'a title': isOneOf('again', 'Title', seen.title, article().title),
    progress: isOneOf(
      'progress',
      'at',
      seen.fraction === null ? '' : `at ${Math.round(seen.fraction * 100)}`,
      '',
    ),
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

/**
 * Lets tabs edit one article, each one thing after the other, in so many orders of beginning; throws
 * with the smallest order in which something is lost.
 */
export async function checkOrders(tabs: readonly Tab[], orders: number, seed = 1): Promise<void> {
  const [one] = tabs;
  if (!one) throw new Error('no tab');
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), edits, async (scheduler, all) => {
      const given = await one.begin();
      const results: Promise<boolean>[] = [];
      for (const [index, tab] of tabs.entries())
        scheduler.scheduleSequence(
          all.flatMap((edit, number) => {
            if (edit.tab % tabs.length !== index) return [];
            const builder = async () => {
              results.push(tab.perform(edit.kind, given, number));
            };
            return [{ builder, label: `${index} ${edit.kind} ${number}` }];
          }),
        );
      await scheduler.waitAll();
      const outcomes = await Promise.all(results);
      if (outcomes.length !== all.length || outcomes.includes(false))
        throw new Error('An edit was refused');
      const wrong = wrongIn(all, given, await one.look(given));
      if (wrong.length > 0) throw new Error(`Lost: ${wrong.join()}`);
    }),
    { numRuns: orders, seed },
  );
}
