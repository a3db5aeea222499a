import { t } from '../../i18n';
import { type Summary, siteOf } from '../../library';
import { Icon, MORE, STARRED } from '../../ui';
import { shortDate } from './dates';
import { Marked } from './marked';
import { Thumbnail } from './thumbnail';

/** Address of the page that shows a saved article. */
export const readingPage = (id: string): string =>
  `/src/pages/library/library.html#read=${encodeURIComponent(id)}`;

interface RowProps {
  readonly article: Summary;
  readonly words: readonly string[];
  readonly passage: string | undefined;
  readonly menuOpen: boolean;
  /** It is open beside the list. */
  readonly isOpen: boolean;
  /** Whether it is chosen together with others; null while nothing is chosen. */
  readonly chosen: boolean | null;
  onOpen(article: Summary): void;
  onMenu(article: Summary, button: HTMLElement): void;
  /** With `range`, all between it and the one before are meant. */
  onChoose(article: Summary, range: boolean): void;
  /** It is being dragged; nothing where there is no place to drop it. */
  onDrag?: ((article: Summary, event: DragEvent) => void) | undefined;
}

function Progress({ fraction }: { fraction: number }) {
  const percent = Math.round(fraction * 100);
  return (
    <span class="row-progress" role="img" aria-label={t('listProgress', percent)}>
      <i style={{ inlineSize: `${percent}%` }} />
    </span>
  );
}

const DAY = 24 * 60 * 60 * 1000;

/** When it was saved or, in the trash, how long it stays there. */
function dateOf({ savedAt, deletedAt }: Summary): string {
  if (deletedAt === null) return shortDate(savedAt);
  const days = Math.max(0, Math.ceil(30 - (Date.now() - deletedAt) / DAY));
  return t('trashDaysLeft', days);
}

function Line({ article, words }: Pick<RowProps, 'article' | 'words'>) {
  return (
    <p class="meta">
      <span class="row-site">
        {article.favourite && (
          <span class="favourite" role="img" aria-label={t('listFavourite')}>
            <Icon of={STARRED} small />
          </span>
        )}
        <Marked text={siteOf(article)} words={words} />
      </span>
      <span>{article.linkOnly ? t('listLinkOnly') : t('listMinutes', article.minutes)}</span>
      <span class="row-date">{dateOf(article)}</span>
    </p>
  );
}

/** The dot of an article that was never opened; its place is taken by the box while several are chosen. */
function Lead({ article, chosen, onChoose }: Pick<RowProps, 'article' | 'chosen' | 'onChoose'>) {
  if (chosen !== null)
    return (
      <input
        type="checkbox"
        class="row-box"
        checked={chosen}
        aria-label={t('selectOne', article.title)}
        onClick={(event) => onChoose(article, event.shiftKey)}
      />
    );
  if (article.openedAt !== null) return null;
  return <span class="dot" role="img" aria-label={t('listUnread')} />;
}

type TitleProps = Pick<RowProps, 'article' | 'words' | 'isOpen' | 'chosen' | 'onOpen' | 'onChoose'>;

function Title({ article, words, isOpen, chosen, onOpen, onChoose }: TitleProps) {
  const { id, title, lang, dir } = article;
  return (
    <a
      class="row-title serif"
      href={readingPage(id)}
      lang={lang ?? undefined}
      dir={dir}
      title={title}
      aria-current={isOpen || undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || (event.shiftKey && chosen === null)) return;
        event.preventDefault();
        if (chosen === null) onOpen(article);
        else onChoose(article, event.shiftKey);
      }}
    >
      <Marked text={title} words={words} />
    </a>
  );
}

/** One saved article of a list. */
export function Row({ article, words, passage, menuOpen, onMenu, onDrag, ...row }: RowProps) {
  const { id, title, lang, dir, openedAt, progress, thumbnail } = article;
  const state = [openedAt === null ? 'unread' : 'opened', row.chosen && 'chosen'];
  return (
    <li
      class={['row-item', ...state].filter(Boolean).join(' ')}
      data-id={id}
      draggable={onDrag !== undefined}
      onDragStart={onDrag && ((event) => onDrag(article, event))}
    >
      <Lead article={article} {...row} />
      <div class="row-text">
        <Title article={article} words={words} {...row} />
        <Line article={article} words={words} />
        {progress && progress.fraction > 0.02 && <Progress fraction={progress.fraction} />}
        {passage && (
          <p class="passage serif" lang={lang ?? undefined} dir={dir}>
            <Marked text={passage} words={words} />
          </p>
        )}
      </div>
      {thumbnail && <Thumbnail hash={thumbnail} />}
      <button
        type="button"
        class="row-more"
        aria-label={t('listActions', title)}
        aria-haspopup="menu"
        aria-expanded={menuOpen}
        onClick={(event) => onMenu(article, event.currentTarget)}
      >
        <Icon of={MORE} small />
      </button>
    </li>
  );
}
