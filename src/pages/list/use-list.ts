import { useCallback, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Filter, Summary } from '../../library';
import { keysIn, type Settings } from '../../settings';
import { openPage } from '../page';
import { useActions } from './actions';
import { useArticles } from './use-articles';
import { useKeys } from './use-keys';
import { useUndo } from './use-undo';

const NO_COUNTS = { unread: 0, all: 0, favourites: 0, archive: 0, links: 0, trash: 0 };

/** What `useList` answers with. */
export type SavedArticles = ReturnType<typeof useList>;

/** All that popup and library page share of showing saved articles; `open` shows one. */
export function useList(open: (article: Summary) => void, settings: Settings, visible = true) {
  const [filter, setFilter] = useState<Filter>('unread');
  const [query, setQuery] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const undo = useUndo();
  const actions = useActions(undo, open);
  // Whoever searches wants the article, wherever it is.
  const result = useArticles(query.trim() === '' ? filter : 'all', query.trim());
  const list = result?.ok ? result.value : undefined;
  const back = useCallback(() => void undo.back(t('listUndone')), [undo.back]);
  const keys = keysIn(settings);
  useKeys(visible, {
    bindings: keys,
    articles: list?.articles ?? [],
    actions,
    undo: back,
    showShortcuts: () => setKeysShown(true),
    openSettings: () => void openPage('settings'),
  });
  return {
    filter,
    setFilter,
    query,
    setQuery,
    keys,
    keysShown,
    setKeysShown,
    undo,
    back,
    actions,
    result,
    counts: list?.counts ?? NO_COUNTS,
    /** For screen readers: how many results a search has. */
    found: query.trim() !== '' && list ? t('listFound', list.articles.length) : '',
  };
}
