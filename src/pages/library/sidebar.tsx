import { useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { FILTERS, type Filter } from '../../library';
import { ARCHIVE, type Drawing, Icon, INBOX, KEYBOARD, Mark, READ, SETTINGS, STAR } from '../../ui';
import { FILTER_NAMES } from '../list/filters';
import type { SavedArticles } from '../list/use-list';
import { openPage } from '../page';

const ICONS: Readonly<Record<Filter, Drawing>> = {
  unread: INBOX,
  all: READ,
  favourites: STAR,
  archive: ARCHIVE,
};

/** Names the sidebar for the button that opens it where it is not always there. */
export const SIDEBAR = 'sidebar';

interface SidebarProps {
  readonly list: SavedArticles;
  /** It stands beside the list; otherwise a button opens it over the list. */
  readonly wide: boolean;
  readonly covered: boolean;
}

function Filters({ list, chosen }: { list: SavedArticles; chosen: () => void }) {
  return (
    <nav aria-label={t('listFilter')}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-current={list.filter === filter && list.query === '' ? 'page' : undefined}
          onClick={() => {
            list.setQuery('');
            list.setFilter(filter);
            chosen();
          }}
        >
          <Icon of={ICONS[filter]} />
          {t(FILTER_NAMES[filter])}
          <span class="count">{list.counts[filter]}</span>
        </button>
      ))}
    </nav>
  );
}

/** What there is to choose from, and the ways out of the library. */
export function Sidebar({ list, wide, covered }: SidebarProps) {
  const sidebar = useRef<HTMLElement>(null);
  const chosen = () => {
    if (!wide) sidebar.current?.hidePopover();
  };
  return (
    <aside
      ref={sidebar}
      id={SIDEBAR}
      class="sidebar"
      aria-label={t('librarySidebar')}
      popover={wide ? undefined : 'auto'}
      inert={covered}
    >
      <p class="brand serif">
        <Mark size={22} />
        {t('extensionName')}
      </p>
      <Filters list={list} chosen={chosen} />
      <nav class="sidebar-end" aria-label={t('extensionName')}>
        <button
          type="button"
          onClick={() => {
            chosen();
            list.setKeysShown(true);
          }}
        >
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
