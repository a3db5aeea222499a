import { useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { BRING_IN, HIGHLIGHTS, Icon, KEYBOARD, Mark, SETTINGS, TAKE_OUT } from '../../ui';
import type { SavedArticles } from '../list/use-list';
import { openPage } from '../page';
import { Shelves, TimeAtHand } from './choices';
import { HIGHLIGHTS_HASH } from './highlights/address';
import { StorageLine } from './storage-line';
import { Tags } from './tags';

/** Names the sidebar for the button that opens it where it is not always there. */
export const SIDEBAR = 'sidebar';

interface SidebarProps {
  readonly list: SavedArticles;
  /** It stands beside the list; otherwise a button opens it over the list. */
  readonly wide: boolean;
  readonly covered: boolean;
  manageStorage(): void;
}

/** What there is to choose from, and the ways out of the library. */
export function Sidebar({ list, wide, covered, manageStorage }: SidebarProps) {
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
      <Shelves list={list} chosen={chosen} />
      <Tags list={list} chosen={chosen} />
      <TimeAtHand list={list} chosen={chosen} />
      <nav class="sidebar-end" aria-label={t('extensionName')}>
        <button
          type="button"
          onClick={() => {
            location.hash = HIGHLIGHTS_HASH;
          }}
        >
          <Icon of={HIGHLIGHTS} />
          {t('marksList')}
        </button>
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
        <button type="button" onClick={() => void openPage('settings', '#import')}>
          <Icon of={BRING_IN} />
          {t('libraryImport')}
        </button>
        <button type="button" onClick={() => void openPage('settings', '#export')}>
          <Icon of={TAKE_OUT} />
          {t('libraryExport')}
        </button>
        <button type="button" onClick={() => void openPage('settings')}>
          <Icon of={SETTINGS} />
          {t('settingsTitle')}
        </button>
      </nav>
      <StorageLine
        manage={() => {
          chosen();
          manageStorage();
        }}
      />
    </aside>
  );
}
