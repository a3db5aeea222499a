import './list.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import { t } from '../../i18n';
import { type ShownList, type Summary, wordsOf } from '../../library';
import { Icon, WARNING } from '../../ui';
import { Empty } from './empty';
import { AllLost, LossNotice, Unopenable, useLoss } from './loss';
import { Row } from './row';
import { RowMenu } from './row-menu';
import type { SavedArticles } from './use-list';

/** Rows drawn at first, and more each time the end of the list comes near. */
const PAGE = 30;

interface SavedListProps {
  readonly list: SavedArticles;
  /** The article that is open beside the list. */
  readonly reading?: ArticleId | null;
  /** Rows can be dragged to where this page lets them be dropped. */
  onDrag?: (article: Summary, event: DragEvent) => void;
}

/** What scrolls the list; null for the window. Only of its root does an observer count the margin. */
function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
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
      { root: scrollerOf(end.current), rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  });
  return { shown, end };
}

function Rows({ list, result, reading, onDrag }: SavedListProps & { readonly result: ShownList }) {
  const { actions, selection, options, keys } = list;
  const [menu, setMenu] = useState<{ article: Summary; button: HTMLElement } | null>(null);
  const { shown, end } = useGrowing(JSON.stringify(options));
  const words = wordsOf(result.query);
  const choose = (article: Summary, range: boolean) =>
    range ? selection?.extendTo(article.id) : selection?.toggle(article.id);
  return (
    <>
      <ul class="rows">
        {result.articles.slice(0, shown).map((article) => (
          <Row
            key={article.id}
            article={article}
            words={words}
            passage={result.snippets.get(article.id)}
            isOpen={article.id === reading}
            chosen={selection?.isOn ? selection.has(article.id) : null}
            menuOpen={menu?.article.id === article.id}
            onOpen={actions.open}
            onMenu={(chosen, button) => setMenu({ article: chosen, button })}
            onChoose={choose}
            onDrag={onDrag}
          />
        ))}
        {shown < result.articles.length && <li ref={end} aria-hidden="true" />}
      </ul>
      {menu && (
        <RowMenu
          key={menu.article.id}
          {...menu}
          actions={actions}
          keys={keys}
          onChoose={selection ? (article) => choose(article, false) : undefined}
          onClose={() => setMenu(null)}
        />
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
export function SavedList(props: SavedListProps) {
  const { result, options, choice, counts, setQuery } = props.list;
  const { loss, accept } = useLoss();
  if (!result) return <div class="list" aria-busy="true" />;
  if (!result.ok)
    return (
      <div class="list">
        <Unopenable error={result.error} />
      </div>
    );
  const { articles, unreadable, busy } = result.value;
  const isEmpty = counts.all + counts.trash === 0;
  // "Nothing saved yet" may be said only once it is known that nothing is missed.
  if (isEmpty && !busy && loss === undefined) return <div class="list" aria-busy="true" />;
  if (isEmpty && !busy && loss)
    return (
      <div class="list">
        <AllLost loss={loss} accept={accept} />
      </div>
    );
  return (
    <div class="list" aria-busy={busy}>
      {loss && <LossNotice loss={loss} accept={accept} />}
      {unreadable > 0 && <Unreadable number={unreadable} />}
      {articles.length > 0 ? (
        <Rows {...props} result={result.value} />
      ) : (
        !busy && (
          <Empty
            choice={choice}
            query={options.query}
            total={counts.all}
            onClear={() => setQuery('')}
          />
        )
      )}
    </div>
  );
}
