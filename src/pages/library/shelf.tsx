import type { ArticleId } from '../../article';
import { type MessageKey, t } from '../../i18n';
import { SORTS, type Sort } from '../../library';
import { Button, CHECKBOX, CLOSE, CONTENTS, Icon, IconButton, SORT } from '../../ui';
import type { Articles } from '../list/actions';
import { Blank } from '../list/empty';
import { SHELF_NAMES } from '../list/filters';
import { SavedList } from '../list/saved-list';
import { Search } from '../list/search';
import type { SavedArticles } from '../list/use-list';
import { dragFrom } from './drag';
import { SelectionBar } from './selection-bar';
import { SIDEBAR } from './sidebar';

interface ShelfProps {
  readonly list: SavedArticles;
  /** The article that is open. */
  readonly reading: ArticleId | null;
  readonly wide: boolean;
  readonly covered: boolean;
  exportThese(articles: Articles): void;
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

const SORT_NAMES: Readonly<Record<Sort, MessageKey>> = {
  newest: 'sortNewest',
  oldest: 'sortOldest',
  shortest: 'sortShortest',
  longest: 'sortLongest',
  site: 'sortSite',
  opened: 'sortOpened',
};

const SortChoice = ({ list }: { list: SavedArticles }) => (
  <label class="sort">
    <Icon of={SORT} small />
    <select
      aria-label={t('sortBy')}
      value={list.sort}
      onChange={(event) => {
        const sort = SORTS.find((name) => name === event.currentTarget.value);
        if (sort) list.sortBy(sort);
      }}
    >
      {SORTS.map((sort) => (
        <option key={sort} value={sort}>
          {t(SORT_NAMES[sort])}
        </option>
      ))}
    </select>
  </label>
);

function SelectButton({ list }: { list: SavedArticles }) {
  const { selection } = list;
  if (!selection) return null;
  return (
    <Button
      kind="quiet"
      icon={CHECKBOX}
      onClick={selection.isOn ? selection.clear : selection.turnOn}
    >
      {t(selection.isOn ? 'selectDone' : 'selectStart')}
    </Button>
  );
}

/** What holds for this list alone: the time filter that is on, the trash that can be emptied, all that can be chosen. */
function OfThisList({ list }: { list: SavedArticles }) {
  const { choice, choose, actions, counts, selection, articles, query } = list;
  const isLinks = choice.shelf === 'links' && query.trim() === '' && articles.length > 1;
  const isTrash = choice.shelf === 'trash' && query.trim() === '';
  const canChooseMore = selection?.isOn && selection.articles.length < articles.length;
  return (
    <>
      {choice.minutes !== null && query.trim() === '' && (
        <button type="button" class="filter-chip" onClick={() => choose({ minutes: null })}>
          {t('timeWithin', choice.minutes)}
          <Icon of={CLOSE} small />
        </button>
      )}
      {isLinks && (
        <p class="of-list">
          <button type="button" class="link" onClick={() => actions.getTexts(articles)}>
            {t('linksGet', articles.length)}
          </button>
        </p>
      )}
      {isTrash && counts.trash > 0 && (
        <p class="of-list">
          {t('trashHow')}{' '}
          <button type="button" class="link" onClick={() => actions.erase('all')}>
            {t('trashEmptyAsk')}
          </button>
        </p>
      )}
      {canChooseMore && (
        <p class="of-list">
          <button type="button" class="link" onClick={selection.all}>
            {t('selectAll', articles.length)}
          </button>
        </p>
      )}
    </>
  );
}

function Heading({ list }: { list: SavedArticles }) {
  const { choice, articles, query, found } = list;
  if (query.trim() !== '') return <h1>{found}</h1>;
  return (
    <h1>
      <bdi>{choice.tag ?? t(SHELF_NAMES[choice.shelf])}</bdi>
      <span class="number">{articles.length}</span>
    </h1>
  );
}

/** The list of saved articles, with the tools for it. */
export function Shelf({ list, reading, wide, covered, exportThese }: ShelfProps) {
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
          <Heading list={list} />
          <SortChoice list={list} />
          <SelectButton list={list} />
        </div>
        <OfThisList list={list} />
      </div>
      <SavedList list={list} reading={reading} onDrag={dragFrom(list)} />
      <SelectionBar list={list} exportThese={exportThese} />
    </div>
  );
}
