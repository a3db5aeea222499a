import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { NoArticle, PressError, Result, Saved, SaveError } from '../../article';
import { failure, success } from '../../article';
import { ask, type PageInfo, type Press, type Pressed, watchReader } from '../../messages';

/** What the popup knows of the page in the tab. */
export type Page =
  | { readonly kind: 'loading'; readonly title: string }
  | { readonly kind: 'article'; readonly page: PageInfo }
  | { readonly kind: 'refused'; readonly reason: NoArticle | PressError };

/** The tab that the popup stands over, with the page that it had then. */
interface Tab {
  readonly id: number;
  readonly address: string | null;
  readonly title: string;
}

async function press(tab: Tab, press: Press): Promise<Result<Pressed, PressError>> {
  try {
    return await ask('pressTab', tab.id, press, tab.address);
  } catch (error) {
    console.warn(`Lectern: ${press}`, error);
    return failure('failed');
  }
}

function pageOf(result: Result<Pressed, PressError>): Page {
  if (!result.ok) return { kind: 'refused', reason: result.error };
  const pressed = result.value;
  if (pressed.kind === 'unreadable') return { kind: 'refused', reason: pressed.reason };
  if (pressed.kind !== 'described') return { kind: 'refused', reason: 'failed' };
  const { page } = pressed;
  return page.unreadable ? { kind: 'refused', reason: page.unreadable } : { kind: 'article', page };
}

/** The page in the tab that the popup was opened over, and what can be done with it. */
export function usePage() {
  const [page, setPage] = useState<Page>({ kind: 'loading', title: '' });
  const [tab, setTab] = useState<Tab | undefined>();
  useEffect(() => {
    const popup = new AbortController();
    const describe = async (): Promise<void> => {
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      if (front?.id === undefined) return setPage({ kind: 'refused', reason: 'no-tab' });
      const tab = { id: front.id, address: front.url ?? null, title: front.title ?? '' };
      setTab(tab);
      // A shortcut opens the reader behind the popup, which then is in its way.
      watchReader(tab.id, () => window.close(), popup.signal);
      setPage({ kind: 'loading', title: front.title ?? '' });
      setPage(pageOf(await press(tab, 'describe')));
    };
    void describe();
    return () => popup.abort();
  }, []);

  const go = useCallback(
    async (kind: 'read' | 'pick') => {
      if (!tab) return;
      const result = await press(tab, kind);
      if (!result.ok) return setPage({ kind: 'refused', reason: result.error });
      window.close();
    },
    [tab],
  );

  const save = useCallback(async (): Promise<Result<Saved, SaveError | PressError | NoArticle>> => {
    if (!tab) return failure('no-tab');
    const result = await press(tab, 'save');
    if (!result.ok) return result;
    const pressed = result.value;
    if (pressed.kind === 'saved') return success(pressed.saved);
    if (pressed.kind === 'not-saved') return failure(pressed.error);
    return failure(pressed.kind === 'unreadable' ? pressed.reason : 'failed');
  }, [tab]);

  const { address = null, title = '' } = tab ?? {};
  const link = address !== null && /^https?:/.test(address) ? { url: address, title } : null;
  return { page, read: () => go('read'), pick: () => go('pick'), save, link };
}
