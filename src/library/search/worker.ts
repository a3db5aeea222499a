import { watch } from '../changes';
import { createEngine } from './engine';
import type { Query } from './query';
import type { Hit } from './rank';

/** What a page asks of its search worker; a new search ends the one before. */
export interface Asked {
  readonly number: number;
  /** Null only ends the search before. */
  readonly query: Query | null;
}

/** What comes back, until `done`. */
export interface Answered {
  readonly number: number;
  readonly hits: readonly Hit[];
  readonly done: boolean;
}

const engine = createEngine();
let ready = engine.update('all');
let running = new AbortController();
let searching: Promise<unknown> = Promise.resolve();

const answer = (message: Answered): void => self.postMessage(message);

async function search({ number, query }: Asked): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  if (!query) return;
  await ready;
  const found = (hits: readonly Hit[]) => {
    if (!signal.aborted) answer({ number, hits, done: false });
  };
  await engine.search(query, found, signal);
  if (!signal.aborted) answer({ number, hits: [], done: true });
}

const fail = (error: unknown): void => console.error('Lectern: search', error);

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  searching = search(data).catch((error: unknown) => {
    fail(error);
    answer({ number: data.number, hits: [], done: true });
  });
});

/** One of all open pages prepares the texts; whoever searches goes first. */
const tidy = (): Promise<unknown> =>
  navigator.locks.request('lectern-search', { ifAvailable: true }, (lock) =>
    lock
      ? engine.tidy(async () => {
          await searching;
          return true;
        })
      : undefined,
  );

const update = (changed: Parameters<typeof engine.update>[0]): void => {
  ready = ready.then(() => engine.update(changed)).catch(fail);
};

/** Changes come in crowds, and none is urgent. */
const TIDYING = 3000;
let timer: ReturnType<typeof setTimeout> | undefined;

watch((changed) => {
  update(changed);
  clearTimeout(timer);
  timer = setTimeout(() => void ready.then(tidy).catch(fail), TIDYING);
}, new AbortController().signal);
ready.then(tidy).catch(fail);
