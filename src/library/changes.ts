import type { ArticleId } from '../article';

/** One channel joins popup, library page, settings and background. */
const CHANNEL = 'lectern-library';

/** The articles that have changed, appeared or gone; or any of them. */
export type Changed = readonly ArticleId[] | 'all';

/** Whether an article may be another one after that. */
export const concerns = (changed: Changed, id: ArticleId): boolean =>
  changed === 'all' || changed.includes(id);

/** Tells all other parts, in this and other contexts, that the library has changed. */
export function announce(changed: Changed = 'all'): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(changed);
  channel.close();
}

/** What another context says is believed only as far as it can be read. */
const parseChanged = (value: unknown): Changed =>
  Array.isArray(value) && value.every((id) => typeof id === 'string')
    ? (value as ArticleId[])
    : 'all';

/** Calls `changed` after every change of the library, wherever it was made, until `signal` aborts. */
export function watch(changed: (articles: Changed) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => changed(parseChanged(data)));
  signal.addEventListener('abort', () => channel.close());
}
