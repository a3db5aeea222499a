import { browser } from './browser';
import { type Catalogue, countsOf, list } from './library';
import { loadSettings, watchSettings } from './settings';

/** Lamp green with white on it, 8:1 in any toolbar. */
const GREEN = '#0e5a49';

async function put(unread: number): Promise<void> {
  const { action } = browser;
  // Firefox for Android has no button to put it on.
  if (!('setBadgeText' in action)) return;
  await action.setBadgeBackgroundColor({ color: GREEN });
  await action.setBadgeText({ text: unread > 0 ? String(unread) : '' });
}

const isWanted = async (): Promise<boolean> => (await loadSettings()).showBadge;

async function show(): Promise<void> {
  const known = (await isWanted()) ? await list({ filter: 'unread', query: '' }) : null;
  await put(known?.ok ? known.value.counts.unread : 0);
}

const warn = (error: unknown): void => console.warn('Lectern: badge', error);

/** Shows on the toolbar button how many articles are unread, if the reader wants it. */
export const showBadge = (): Promise<void> => show().catch(warn);

/**
 * Keeps the badge up with library and settings while this context lives. Each context does so for
 * itself: the background sleeps while a page of the extension changes something. `open` gives the
 * catalogue of this context, once it is needed.
 */
export function keepBadge(open: () => Pick<Catalogue, 'watchAll'>, signal: AbortSignal): void {
  let counting = new AbortController();
  const begin = async (): Promise<void> => {
    counting.abort();
    counting = new AbortController();
    const now = AbortSignal.any([signal, counting.signal]);
    if (!(await isWanted())) return put(0);
    if (now.aborted) return;
    open().watchAll((all) => void put(countsOf(all).counts.unread).catch(warn), now);
  };
  const again = () => void begin().catch(warn);
  watchSettings(again, signal);
  again();
}
