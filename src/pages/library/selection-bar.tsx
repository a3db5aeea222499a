import { t } from '../../i18n';
import { ARCHIVE, IconButton, RESTORE, STAR, TAG, TAKE_OUT, TRASH } from '../../ui';
import type { Articles } from '../list/actions';
import type { SavedArticles } from '../list/use-list';

interface SelectionBarProps {
  readonly list: SavedArticles;
  exportThese(articles: Articles): void;
}

/** What can be done to all that is chosen. */
export function SelectionBar({ list, exportThese }: SelectionBarProps) {
  const { selection, actions, keys, choice, query } = list;
  if (!selection?.isOn) return null;
  const { articles } = selection;
  const none = articles.length === 0;
  const then = (run: (chosen: typeof articles) => void, leave: boolean) => () => {
    if (none) return;
    run(articles);
    if (leave) selection.clear();
  };
  const inTrash = choice.shelf === 'trash' && query.trim() === '';
  return (
    <section class="selection-bar" aria-label={t('selectBar')} aria-live="off">
      <b>{t('selectCount', articles.length)}</b>
      {inTrash ? (
        <IconButton
          icon={RESTORE}
          label={t('trashRestore')}
          aria-disabled={none}
          onClick={then(actions.restore, true)}
        />
      ) : (
        <>
          <IconButton
            icon={ARCHIVE}
            label={t('listArchive')}
            shortcut={keys.archive}
            aria-disabled={none}
            onClick={then(actions.archive, true)}
          />
          <IconButton
            icon={STAR}
            label={t('listFavour')}
            shortcut={keys.favourite}
            aria-disabled={none}
            onClick={then(actions.favourite, false)}
          />
          <IconButton
            icon={TAG}
            label={t('tagsTitle')}
            shortcut={keys.tags}
            aria-disabled={none}
            onClick={then(actions.editTags, false)}
          />
          <IconButton
            icon={TAKE_OUT}
            label={t('libraryExportThese')}
            aria-disabled={none}
            onClick={then(exportThese, false)}
          />
        </>
      )}
      <IconButton
        icon={TRASH}
        label={inTrash ? t('trashErase') : t('listDelete')}
        shortcut={t('keyDelete')}
        class="icon-button danger"
        aria-disabled={none}
        onClick={then(inTrash ? actions.erase : actions.remove, !inTrash)}
      />
    </section>
  );
}
