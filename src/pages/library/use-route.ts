import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import type { Summary } from '../../library';

/** The article that the address names: `#read=ID`. */
function articleInAddress(): ArticleId | null {
  const id = new URLSearchParams(location.hash.slice(1)).get('read');
  return id as ArticleId | null;
}

/** How many articles were opened since the list was left, as the browser keeps it with this entry. */
function depth(): number {
  const state: unknown = history.state;
  return typeof state === 'number' ? state : 0;
}

/** Which article is open; the browser's Back leads to the one before or to the list, Forward on again. */
export function useRoute() {
  const [id, setId] = useState(articleInAddress);
  useEffect(() => {
    const listening = new AbortController();
    const follow = () => setId(articleInAddress());
    window.addEventListener('popstate', follow, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  const open = useCallback((article: Pick<Summary, 'id'>) => {
    if (article.id === articleInAddress()) return;
    history.pushState(depth() + 1, '', `#read=${encodeURIComponent(article.id)}`);
    setId(article.id);
  }, []);
  const close = useCallback(() => {
    if (depth() > 0) return history.go(-depth());
    history.replaceState(null, '', location.pathname);
    setId(null);
  }, []);
  return { id, open, close };
}
