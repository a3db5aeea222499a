import { ask } from '../messages';
import type { WatchSaved } from '../reader';

/**
 * Looks again whenever the page has the attention back: the popup or another tab may have changed what
 * is kept. Nobody tells it so, since that would reach every page.
 */
export const watchSaved: WatchSaved = (article, found) => {
  const watching = new AbortController();
  const { signal } = watching;
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    try {
      const saved = await ask('findSaved', article.canonicalUrl);
      if (!signal.aborted) found(saved);
    } catch (error) {
      console.warn('Lectern: findSaved', error);
    }
  };
  window.addEventListener('focus', () => void look(), { signal });
  document.addEventListener('visibilitychange', () => void look(), { signal });
  return () => watching.abort();
};
