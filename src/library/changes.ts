/** One channel joins popup, library page, settings and background. */
const CHANNEL = 'lectern-library';

/** Tells all other parts, in this and other contexts, that the library has changed. */
export function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls `changed` after every change of the library, wherever it was made, until `signal` aborts. */
export function watch(changed: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => changed());
  signal.addEventListener('abort', () => channel.close());
}
