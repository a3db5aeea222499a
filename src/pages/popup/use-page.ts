import { useCallback, useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { NoArticle, PressError, Result, Saved, SaveError } from '../../article';
import { failure, success } from '../../article';
import { ask, type PageInfo, type Press, type Pressed } from '../../messages';

/** What the popup knows of the page in the tab. */
export type Page =
  | { readonly kind: 'loading'; readonly title: string }
  | { readonly kind: 'article'; readonly page: PageInfo }
  | { readonly kind: 'refused'; readonly reason: NoArticle | PressError };

async function press(tabId: number, press: Press): Promise<Result<Pressed, PressError>> {
  try {
    return await ask('pressTab', tabId, press);
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
  const [tabId, setTabId] = useState<number | undefined>();
  useEffect(() => {
    const describe = async (): Promise<void> => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return setPage({ kind: 'refused', reason: 'no-tab' });
      setTabId(tab.id);
      setPage({ kind: 'loading', title: tab.title ?? '' });
      setPage(pageOf(await press(tab.id, 'describe')));
    };
    void describe();
  }, []);

  const read = useCallback(async () => {
    if (tabId === undefined) return;
    const result = await press(tabId, 'read');
    if (!result.ok) return setPage({ kind: 'refused', reason: result.error });
    window.close();
  }, [tabId]);

  const save = useCallback(async (): Promise<Result<Saved, SaveError | PressError | NoArticle>> => {
    if (tabId === undefined) return failure('no-tab');
    const result = await press(tabId, 'save');
    if (!result.ok) return result;
    const pressed = result.value;
    if (pressed.kind === 'saved') return success(pressed.saved);
    if (pressed.kind === 'not-saved') return failure(pressed.error);
    return failure(pressed.kind === 'unreadable' ? pressed.reason : 'failed');
  }, [tabId]);

  return { page, read, save };
}
