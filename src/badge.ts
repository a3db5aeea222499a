import { browser } from './browser';
import { list, watch } from './library';
import { loadSettings, watchSettings } from './settings';

/** Lamp green with white on it, 8:1 in any toolbar. */
const GREEN = '#0e5a49';

async function textOf(): Promise<string> {
  const { showBadge } = await loadSettings();
  if (!showBadge) return '';
  const unread = await list({ filter: 'unread', query: '' });
  return unread.ok && unread.value.counts.unread > 0 ? String(unread.value.counts.unread) : '';
}

async function show(): Promise<void> {
  const { action } = browser;
  // Firefox for Android has no button to put it on.
  if (!('setBadgeText' in action)) return;
  const text = await textOf();
  await action.setBadgeBackgroundColor({ color: GREEN });
  await action.setBadgeText({ text });
}

/** Shows on the toolbar button how many articles are unread, if the reader wants it. */
export const showBadge = (): Promise<void> =>
  show().catch((error: unknown) => console.warn('Lectern: badge', error));

/**
 * Keeps the badge up with library and settings while this context lives. Each context does so for
 * itself: the background sleeps while a page of the extension changes something.
 */
export function keepBadge(signal: AbortSignal): void {
  const again = () => void showBadge();
  watch(again, signal);
  watchSettings(again, signal);
  again();
}
