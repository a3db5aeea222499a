import { type MessageKey, t } from '../../i18n';
import { FILTERS, type Shelf } from '../../library';
import type { SavedArticles } from './use-list';

/** Names of the lists on screen. */
export const SHELF_NAMES: Readonly<Record<Shelf, MessageKey>> = {
  unread: 'listFilterUnread',
  all: 'listFilterAll',
  favourites: 'listFilterFavourites',
  archive: 'listFilterArchive',
  links: 'listFilterLinks',
  trash: 'listFilterTrash',
};

interface FiltersProps {
  readonly list: SavedArticles;
  /** The tags are shown in place of articles. */
  readonly tagsShown: boolean;
  showTags(shown: boolean): void;
}

/** The filters in a row, the first two with their counts; the tags come last. */
export function Filters({ list, tagsShown, showTags }: FiltersProps) {
  const { choice, counts, choose } = list;
  const isTag = tagsShown || choice.tag !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser
    <div class="filters" role="group" aria-label={t('listFilter')}>
      {FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === choice.shelf && !isTag}
          onClick={() => {
            showTags(false);
            choose({ shelf: name, tag: null });
          }}
        >
          {t(SHELF_NAMES[name])}
          {(name === 'unread' || name === 'all') && <small>{counts[name]}</small>}
        </button>
      ))}
      <button type="button" aria-pressed={isTag} onClick={() => showTags(true)}>
        {t('tagsTitle')}
      </button>
    </div>
  );
}
