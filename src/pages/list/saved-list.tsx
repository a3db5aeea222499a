import './list.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId, LibraryError, Result } from '../../article';
import { t } from '../../i18n';
import { type Filter, type List, type ShownList, type Summary, wordsOf } from '../../library';
import { Icon, WARNING } from '../../ui';
import type { Actions } from './actions';
import { Empty } from './empty';
import { LossNotice, Unopenable } from './loss';
import { Row } from './row';
import { RowMenu } from './row-menu';

/** Rows drawn at first, and more each time the end of the list comes near. */
const PAGE = 60;

interface SavedListProps {
  readonly result: Result<ShownList, LibraryError> | undefined;
  readonly filter: Filter;
  readonly query: string;
  readonly actions: Actions;
  /** The article that is open beside the list. */
  readonly reading?: ArticleId | null;
  onClear(): void;
}

/** How many rows to draw; grows as the mark at the end comes into view. */
function useGrowing(key: string) {
  const [shown, setShown] = useState(PAGE);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => setShown(PAGE), [key]);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setShown(shown + PAGE),
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  });
  return { shown, end };
}

function Rows(props: Omit<SavedListProps, 'result' | 'onClear'> & { readonly list: List }) {
  const { list, query, actions, filter, reading } = props;
  const [menu, setMenu] = useState<{ article: Summary; button: HTMLElement } | null>(null);
  const { shown, end } = useGrowing(`${filter} ${query}`);
  const words = wordsOf(list.query);
  return (
    <>
      <ul class="rows">
        {list.articles.slice(0, shown).map((article) => (
          <Row
            key={article.id}
            article={article}
            words={words}
            passage={list.snippets.get(article.id)}
            isOpen={article.id === reading}
            menuOpen={menu?.article.id === article.id}
            onOpen={actions.open}
            onMenu={(chosen, button) => setMenu({ article: chosen, button })}
          />
        ))}
        {shown < list.articles.length && <li ref={end} aria-hidden="true" />}
      </ul>
      {menu && (
        <RowMenu key={menu.article.id} {...menu} actions={actions} onClose={() => setMenu(null)} />
      )}
    </>
  );
}

const Unreadable = ({ number }: { number: number }) => (
  <p class="list-notice">
    <Icon of={WARNING} small />
    {number === 1 ? t('listUnreadableOne') : t('listUnreadable', number)}
  </p>
);

/** The saved articles, or a sentence in their place. */
export function SavedList({ result, onClear, ...rest }: SavedListProps) {
  if (!result) return <div class="list" aria-busy="true" />;
  if (!result.ok)
    return (
      <div class="list">
        <Unopenable error={result.error} />
      </div>
    );
  const { articles, unreadable, counts, busy } = result.value;
  return (
    <div class="list" aria-busy={busy}>
      <LossNotice />
      {unreadable > 0 && <Unreadable number={unreadable} />}
      {articles.length > 0 ? (
        <Rows list={result.value} {...rest} />
      ) : (
        !busy && (
          <Empty filter={rest.filter} query={rest.query} total={counts.all} onClear={onClear} />
        )
      )}
    </div>
  );
}
