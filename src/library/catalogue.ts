import { type ArticleId, type LibraryError, type Result, success } from '../article';
import { watch } from './changes';
import { lastCounts, rememberCounts } from './last-counts';
import { type List, type ListOptions, makeList } from './list';
import { createReader, type Reader, readFirst } from './records';
import type { Summary } from './schema';
import { openSearcher, type Searcher, startWorker } from './search/client';
import { findKnown, foldKnown } from './search/known';
import { isPlainList, parseQuery } from './search/query';
import type { Hit } from './search/rank';

/** A list as far as it is known by now. */
export interface ShownList extends List {
  /** More is still being read or looked for. */
  readonly busy: boolean;
  /** Only the first rows are read: counts and tags are those of the last time. */
  readonly isBeginning: boolean;
}

export type Show = (result: Result<ShownList, LibraryError>) => void;

/** Everything that is known of the saved articles, read once by a page and kept up with every change. */
export interface Catalogue {
  /**
   * Shows a list at once, as far as it is known, then whenever there is more of it or something
   * changes, until `signal` aborts.
   */
  show(options: ListOptions, shown: Show, signal: AbortSignal): void;
  /**
   * Hands over all that is known of all articles, those in the trash too, and again after changes;
   * nothing while they cannot be read.
   */
  watchAll(shown: (summaries: readonly Summary[]) => void, signal: AbortSignal): void;
  /** Reads the first rows of a list that will be shown next. */
  readAhead(options: ListOptions): void;
  /** Gets ready for a search. */
  wake(): void;
  close(): void;
}

/** Found articles are drawn together, the more so the longer it takes; milliseconds. */
const DRAWING = 120;
/** The first rows are on screen before all others are read; milliseconds. */
const PAINTING = 30;
/** A change begins a search anew after that time; milliseconds. */
const SEARCHING = 500;
/** What is counted over all articles is counted once for many changes; milliseconds. */
const COUNTING = 300;

/**
 * Calls `work` once after `delay`, however often it is asked for meanwhile, unless `signal` aborts;
 * each delay is `growth` times the one before.
 */
function soon(work: () => void, delay: number, signal: AbortSignal, growth = 1): () => void {
  let waits = false;
  let next = delay;
  return () => {
    if (waits) return;
    waits = true;
    setTimeout(() => {
      waits = false;
      if (!signal.aborted) work();
    }, next);
    next *= growth;
  };
}

/** First rows that were read ahead, for the list of just these options. */
interface Ahead {
  readonly options: string;
  readonly rows: ReturnType<typeof readFirst>;
}

interface Viewing {
  readonly ahead: Ahead | undefined;
  readonly options: ListOptions;
  readonly shown: Show;
  readonly signal: AbortSignal;
  readonly reader: Reader;
  readonly searcher: Searcher;
}

/** Shows what is there and answers how to show it again after a change. */
function viewPlain({ options, shown, signal, reader, ahead }: Viewing): () => void {
  const draw = async (): Promise<void> => {
    const records = await reader.current();
    if (signal.aborted) return;
    if (!records.ok) return shown(records);
    const list = makeList(options, { ...records.value, hits: null });
    shown(success({ ...list, busy: false, isBeginning: false }));
    rememberCounts(list);
  };
  const begin = async (): Promise<void> => {
    const isAhead = ahead?.options === JSON.stringify(options);
    const first = reader.isRead() ? undefined : await (isAhead ? ahead.rows : readFirst(options));
    if (signal.aborted) return;
    if (first?.ok) {
      const known = { summaries: first.value, unreadable: 0, hits: null };
      const list = { ...makeList(options, known), ...lastCounts() };
      shown(success({ ...list, busy: true, isBeginning: true }));
      await new Promise((resolve) => setTimeout(resolve, PAINTING));
    }
    await draw();
  };
  void begin();
  return () => void draw();
}

/** Shows what is found as it is found, and answers how to look again after a change. */
function viewSearch({ options, shown, signal, reader, searcher }: Viewing): () => void {
  const query = parseQuery(options.query);
  let hits = new Map<ArticleId, Hit>();
  let busy = true;
  const draw = async (): Promise<void> => {
    const records = await reader.current();
    if (signal.aborted) return;
    if (!records.ok) return shown(records);
    shown(success({ ...makeList(options, { ...records.value, hits }), busy, isBeginning: false }));
  };
  const drawSoon = soon(() => void draw(), DRAWING, signal, 2);
  /** What this page knows of the articles is found at once, whatever the worker is doing. */
  const beginWithKnown = async (): Promise<void> => {
    const records = await reader.current();
    if (signal.aborted || !records.ok) return;
    for (const hit of findKnown(records.value.summaries, query))
      if (!hits.has(hit.id)) hits.set(hit.id, hit);
    if (hits.size > 0) void draw();
  };
  const search = async (): Promise<void> => {
    const isFirst = hits.size === 0;
    const found = new Map<ArticleId, Hit>();
    if (isFirst) hits = found;
    if (isFirst) void beginWithKnown();
    await searcher.search(
      query,
      (more) => {
        const wasEmpty = found.size === 0;
        for (const hit of more) found.set(hit.id, hit);
        if (isFirst && wasEmpty) void draw();
        else if (isFirst) drawSoon();
      },
      signal,
    );
    if (signal.aborted) return;
    hits = found;
    busy = false;
    await draw();
  };
  void search();
  const again = soon(() => void search(), SEARCHING, signal);
  return () => {
    void draw();
    again();
  };
}

async function foldSoon(reader: Reader): Promise<void> {
  const records = await reader.current();
  if (records.ok) await foldKnown(records.value.summaries);
}

/** Opens the catalogue of a page; `searcher` looks through the texts. */
export function openCatalogue(searcher: Searcher = openSearcher(startWorker)): Catalogue {
  const reader = createReader();
  const closing = new AbortController();
  const views = new Set<() => void>();
  let ahead: Ahead | undefined;
  const join = (view: () => void, signal: AbortSignal): void => {
    views.add(view);
    signal.addEventListener('abort', () => views.delete(view));
  };
  watch((changed) => {
    reader.mark(changed);
    for (const refresh of views) refresh();
  }, closing.signal);
  return {
    show(options, shown, signal) {
      const viewing = { options, shown, signal, reader, searcher, ahead };
      ahead = undefined;
      const view = isPlainList(parseQuery(options.query))
        ? viewPlain(viewing)
        : viewSearch(viewing);
      join(view, signal);
    },
    watchAll(shown, signal) {
      const look = async (): Promise<void> => {
        const records = await reader.current();
        if (records.ok && !signal.aborted) shown(records.value.summaries);
      };
      void look();
      join(
        soon(() => void look(), COUNTING, signal),
        signal,
      );
    },
    readAhead(options) {
      ahead = { options: JSON.stringify(options), rows: readFirst(options) };
    },
    wake() {
      searcher.wake();
      void foldSoon(reader);
    },
    close() {
      closing.abort();
      searcher.close();
    },
  };
}
