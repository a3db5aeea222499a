import { startWorkerAt } from '../start-worker';
import type { Query } from './query';
import type { Hit } from './rank';
import type { Answered, Asked } from './worker';
import address from './worker.ts?worker&url';

/** The search of one page: a worker that starts with the first use and stays until `close`. */
export interface Searcher {
  /** Starts the worker ahead of the first search, which then need not wait for it. */
  wake(): void;
  /** Hands over what is found as it is found; resolves when all is searched or `signal` aborts. */
  search(query: Query, found: (hits: readonly Hit[]) => void, signal: AbortSignal): Promise<void>;
  close(): void;
}

/** A searcher in a worker of its own; `start` makes the worker. */
export function openSearcher(start: () => Worker): Searcher {
  let worker: Worker | undefined;
  let last = 0;
  const awake = (): Worker => {
    worker ??= start();
    return worker;
  };
  return {
    wake: () => void awake(),
    close() {
      worker?.terminate();
      worker = undefined;
    },
    search(query, found, signal) {
      last++;
      const number = last;
      const target = awake();
      return new Promise((resolve) => {
        const done = new AbortController();
        const end = (): void => {
          done.abort();
          resolve();
        };
        target.addEventListener(
          'message',
          ({ data }: MessageEvent<Answered>) => {
            if (data.number !== number) return;
            if (data.hits.length > 0) found(data.hits);
            if (data.done) end();
          },
          { signal: done.signal },
        );
        signal.addEventListener(
          'abort',
          () => {
            // A newer search ends this one by itself.
            if (last === number) target.postMessage({ number, query: null } satisfies Asked);
            end();
          },
          { signal: done.signal },
        );
        target.postMessage({ number, query } satisfies Asked);
      });
    },
  };
}

/** The worker that the build makes of `worker.ts`. */
export const startWorker = (): Worker => startWorkerAt(address, 'search');
