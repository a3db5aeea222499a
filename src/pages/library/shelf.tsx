import { t } from '../../i18n';
import { FILTERS, type Filter } from '../../library';
import {
  ARCHIVE,
  Button,
  type Drawing,
  Icon,
  INBOX,
  KEYBOARD,
  Mark,
  READ,
  SETTINGS,
  STAR,
} from '../../ui';
import { FILTER_NAMES, Filters } from '../list/filters';
import { Notices } from '../list/notices';
import { SavedList } from '../list/saved-list';
import { Search } from '../list/search';
import type { useList } from '../list/use-list';
import { openPage } from '../page';

type SavedArticles = ReturnType<typeof useList>;

const ICONS: Readonly<Record<Filter, Drawing>> = {
  unread: INBOX,
  all: READ,
  favourites: STAR,
  archive: ARCHIVE,
};

function Sidebar({ list }: { list: SavedArticles }) {
  return (
    <aside class="sidebar" aria-label={t('librarySidebar')}>
      <p class="brand serif">
        <Mark size={22} />
        {t('extensionName')}
      </p>
      <nav aria-label={t('listFilter')}>
        {FILTERS.map((filter) => (
          <button
            key={filter}
            type="button"
            aria-current={list.filter === filter && list.query === '' ? 'page' : undefined}
            onClick={() => {
              list.setQuery('');
              list.setFilter(filter);
            }}
          >
            <Icon of={ICONS[filter]} />
            {t(FILTER_NAMES[filter])}
            <span class="count">{list.counts[filter]}</span>
          </button>
        ))}
      </nav>
      <nav class="sidebar-end" aria-label={t('extensionName')}>
        <button type="button" onClick={() => list.setKeysShown(true)}>
          <Icon of={KEYBOARD} />
          {t('keysTitle')}
        </button>
        <button type="button" onClick={() => void openPage('settings')}>
          <Icon of={SETTINGS} />
          {t('settingsTitle')}
        </button>
      </nav>
    </aside>
  );
}

/** The list of saved articles over the whole tab. */
export function Shelf({ list }: { list: SavedArticles }) {
  const searching = list.query.trim() !== '';
  return (
    <div class="library">
      <Sidebar list={list} />
      <main>
        <header class="library-head">
          <div class="library-tools">
            <Search query={list.query} onQuery={list.setQuery} />
            <Button
              kind="quiet"
              icon={SETTINGS}
              class="button quiet narrow-only"
              onClick={() => void openPage('settings')}
            >
              {t('settingsTitle')}
            </Button>
          </div>
          {!searching && (
            <Filters filter={list.filter} counts={list.counts} onFilter={list.setFilter} />
          )}
          <h1>{searching ? list.found : t(FILTER_NAMES[list.filter])}</h1>
        </header>
        <SavedList
          result={list.result}
          filter={list.filter}
          query={list.query.trim()}
          actions={list.actions}
          onClear={() => list.setQuery('')}
        />
      </main>
      <Notices {...list} />
    </div>
  );
}
