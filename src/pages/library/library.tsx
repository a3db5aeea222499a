import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import { t } from '../../i18n';
import { purge, type Summary } from '../../library';
import type { Settings } from '../../settings';
import { useList } from '../list/use-list';
import { Reading } from './reading';
import { Shelf } from './shelf';

/** The article that the address names: `#read=ID`. */
function articleInAddress(): ArticleId | null {
  const id = new URLSearchParams(location.hash.slice(1)).get('read');
  return id as ArticleId | null;
}

/** Which article is open; the browser's Back leads to the list and its Forward into the article again. */
function useRoute() {
  const [id, setId] = useState(articleInAddress);
  const fromList = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const follow = () => {
      const now = articleInAddress();
      if (!now) fromList.current = false;
      setId(now);
    };
    window.addEventListener('hashchange', follow, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  const open = useCallback((article: Summary) => {
    fromList.current = true;
    location.hash = `read=${encodeURIComponent(article.id)}`;
  }, []);
  const close = useCallback(() => {
    if (fromList.current) return history.back();
    history.replaceState(null, '', location.pathname);
    setId(null);
  }, []);
  return { id, open, close };
}

/** Puts the list back where it was when an article closes, with the focus on that article. */
function useListPlace(reading: ArticleId | null, listed: boolean): void {
  const place = useRef({ top: 0, id: reading });
  useEffect(() => {
    if (reading !== null) {
      place.current.id = reading;
      return;
    }
    if (!listed) return;
    window.scrollTo(0, place.current.top);
    document
      .querySelector<HTMLElement>(`[data-id="${CSS.escape(place.current.id ?? '')}"] .row-title`)
      ?.focus({ preventScroll: true });
    const listening = new AbortController();
    const note = () => {
      place.current.top = window.scrollY;
    };
    window.addEventListener('scroll', note, { passive: true, signal: listening.signal });
    return () => listening.abort();
  }, [reading, listed]);
}

/** The library page: the list, or one article over it. */
export function Library({ settings }: { settings: Settings }) {
  const { id, open, close } = useRoute();
  const list = useList(open, settings, id === null);
  useListPlace(id, list.result !== undefined);
  useEffect(() => void purge(), []);
  useEffect(() => {
    if (id === null) document.title = t('pageTitle', t('libraryTitle'));
  }, [id]);
  return id === null ? (
    <Shelf list={list} />
  ) : (
    <Reading key={id} id={id} settings={settings} close={close} />
  );
}
