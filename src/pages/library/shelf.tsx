import type { ArticleId } from '../../article';
import { t } from '../../i18n';
import { CONTENTS, IconButton } from '../../ui';
import { Blank } from '../list/empty';
import { FILTER_NAMES } from '../list/filters';
import { SavedList } from '../list/saved-list';
import { Search } from '../list/search';
import type { SavedArticles } from '../list/use-list';
import { SIDEBAR } from './sidebar';

interface ShelfProps {
  readonly list: SavedArticles;
  /** The article that is open. */
  readonly reading: ArticleId | null;
  readonly wide: boolean;
  readonly covered: boolean;
}

/** In place of an article, where there is room for one. */
export const NothingOpen = () => (
  <aside class="nothing-open" aria-label={t('libraryArticle')}>
    <Blank title={t('libraryNothingOpen')} mark>
      <p>{t('libraryNothingOpenHow')}</p>
    </Blank>
  </aside>
);

const MenuButton = () => (
  <IconButton
    icon={CONTENTS}
    label={t('libraryMenu')}
    dense
    onClick={() => document.getElementById(SIDEBAR)?.showPopover()}
  />
);

/** The list of saved articles. */
export function Shelf({ list, reading, wide, covered }: ShelfProps) {
  const searching = list.query.trim() !== '';
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the article has the main landmark while there is one, and both roles take a name
    <div
      class="shelf"
      role={reading === null ? 'main' : 'region'}
      aria-label={t('libraryList')}
      inert={covered}
    >
      <div class="library-head">
        <div class="library-tools">
          {!wide && <MenuButton />}
          <Search query={list.query} onQuery={list.setQuery} />
        </div>
        <div class="library-sub">
          <h1>
            {searching ? list.found : t(FILTER_NAMES[list.filter])}
            {!searching && <span class="number">{list.counts[list.filter]}</span>}
          </h1>
        </div>
      </div>
      <SavedList
        result={list.result}
        filter={list.filter}
        query={list.query.trim()}
        actions={list.actions}
        reading={reading}
        onClear={() => list.setQuery('')}
      />
    </div>
  );
}
