import { keepAll, preview } from './run';
import type { Answer, Request } from './talk';

/** Reads and keeps export files beside the page, which only draws what it is told. */
let running: AbortController | null = null;

const tell = (answer: Answer): void => postMessage(answer);

/** Tells how far it is, at most ten times a second. */
function teller(): (rows: number) => void {
  let last = 0;
  return (rows) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tell({ kind: 'progress', rows });
  };
}

async function answer(request: Exclude<Request, { kind: 'cancel' }>, signal: AbortSignal) {
  const { files } = request;
  if (request.kind === 'preview')
    tell({ kind: 'preview', result: await preview(files, teller(), signal) });
  else tell({ kind: 'outcome', outcome: await keepAll(files, request.options, teller(), signal) });
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  running?.abort();
  if (data.kind === 'cancel') return;
  running = new AbortController();
  const { signal } = running;
  answer(data, signal).catch((error: unknown) => {
    if (signal.aborted) return;
    console.error('Lectern: import', error);
    tell({ kind: 'failed' });
  });
});
