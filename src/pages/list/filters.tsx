import { type MessageKey, t } from '../../i18n';
import { FILTERS, type Filter, type List } from '../../library';

/** Names of the filters on screen. */
export const FILTER_NAMES: Readonly<Record<Filter, MessageKey>> = {
  unread: 'listFilterUnread',
  all: 'listFilterAll',
  favourites: 'listFilterFavourites',
  archive: 'listFilterArchive',
};

interface FiltersProps {
  readonly filter: Filter;
  readonly counts: List['counts'];
  onFilter(filter: Filter): void;
}

/** The filters in a row, with their counts. */
export function Filters({ filter, counts, onFilter }: FiltersProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser
    <div class="filters" role="group" aria-label={t('listFilter')}>
      {FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === filter}
          onClick={() => onFilter(name)}
        >
          {t(FILTER_NAMES[name])}
          <small>{counts[name]}</small>
        </button>
      ))}
    </div>
  );
}
