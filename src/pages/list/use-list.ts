import { useCallback, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { List, Summary } from '../../library';
import { keysIn, type Settings } from '../../settings';
import { openPage } from '../page';
import { useActions } from './actions';
import type { Open } from './dialogs';
import { useArticles } from './use-articles';
import { useChoice } from './use-choice';
import { useKeys } from './use-keys';
import { useSelection } from './use-selection';
import { useUndo } from './use-undo';

const NO_LIST: Pick<List, 'articles' | 'counts' | 'tags'> = {
  articles: [],
  counts: { unread: 0, all: 0, favourites: 0, archive: 0, links: 0, trash: 0 },
  tags: [],
};

/** What `useList` answers with. */
export type SavedArticles = ReturnType<typeof useList>;

interface ListProps {
  readonly settings: Settings;
  /** Shows one article. */
  open(article: Summary): void;
  /** The list is on screen, so that it may have the keys. */
  readonly visible?: boolean;
  /** Several articles can be chosen together. */
  readonly selects?: boolean;
}

/** All that popup and library page share of showing saved articles. */
export function useList({ settings, open, visible = true, selects = false }: ListProps) {
  const chosen = useChoice();
  const { choice, query, options } = chosen;
  const [keysShown, setKeysShown] = useState(false);
  const [dialog, setDialog] = useState<Open | null>(null);
  const undo = useUndo();
  const openHere = useCallback(
    (article: Summary) => (article.deletedAt === null ? open(article) : undo.say(t('trashOpen'))),
    [open, undo.say],
  );
  const ask = useCallback<Parameters<typeof useActions>[0]['ask']>(
    (question) => setDialog({ kind: 'question', question }),
    [],
  );
  const editTags = useCallback<Parameters<typeof useActions>[0]['editTags']>(
    (articles) => setDialog({ kind: 'tags', articles }),
    [],
  );
  const askName = useCallback((tag: string) => setDialog({ kind: 'name', tag }), []);
  const result = useArticles(options);
  const { articles, counts, tags } = result?.ok ? result.value : NO_LIST;
  const knownTags = useRef(tags);
  knownTags.current = tags;
  const tagsNow = useCallback(() => knownTags.current, []);
  const actions = useActions({
    ...{ undo, open: openHere, ask, editTags, askName },
    ...{ follow: chosen.follow, tags: tagsNow },
  });
  const selection = useSelection(articles);
  const back = useCallback(() => void undo.back(t('listUndone')), [undo.back]);
  const keys = keysIn(settings);
  useKeys(visible, {
    ...{ bindings: keys, articles, actions, undo: back },
    selection: selects ? selection : null,
    isTrash: query.trim() === '' && choice.shelf === 'trash',
    theme: settings.theme,
    showShortcuts: () => setKeysShown(true),
    openSettings: () => void openPage('settings'),
  });
  return {
    ...chosen,
    ...{ keys, keysShown, setKeysShown, undo, back, actions, result, articles, counts, tags },
    ...{ selection: selects ? selection : null, dialog, setDialog },
    /** For screen readers: how many results a search has. */
    found: query.trim() !== '' && result?.ok ? t('listFound', articles.length) : '',
  };
}
