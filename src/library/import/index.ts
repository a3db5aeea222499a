import { startWorkerAt } from '../start-worker';
import type { Answer, Request } from './talk';
import address from './worker.ts?worker&url';

export type { FileError, Format, Problem } from './entry';
export type { FilePreview } from './preview';
export type { ProblemRow, Report } from './problems';
export type { ImportOptions } from './record';
export type { Outcome, Preview } from './run';
export type { Answer, Request } from './talk';

/** The import of export files, in a worker of its own. */
export interface Importer {
  send(request: Request): void;
  /** Ends the worker; what it has kept stays. */
  close(): void;
}

/** Starts the worker; `told` is called with each of its answers. */
export function openImporter(told: (answer: Answer) => void): Importer {
  const worker = startWorkerAt(address, 'import');
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => told(data));
  worker.addEventListener('error', (event) => {
    console.error('Lectern: import', event.message);
    told({ kind: 'failed' });
  });
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}
