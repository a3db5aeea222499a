import { t } from '../../i18n';
import type { Summary } from '../../library';
import { Icon, MORE, STARRED } from '../../ui';
import { shortDate } from './dates';
import { Marked } from './marked';
import { Thumbnail } from './thumbnail';

/** Address of the page that shows a saved article. */
export const readingPage = (id: string): string =>
  `/src/pages/library/library.html#read=${encodeURIComponent(id)}`;

/** What stands for the site: its name, else its host. */
export const siteOf = ({ siteName, url }: Summary): string =>
  siteName ?? new URL(url).host.replace(/^www\./, '');

interface RowProps {
  readonly article: Summary;
  readonly words: readonly string[];
  readonly passage: string | undefined;
  onOpen(article: Summary): void;
  onMenu(article: Summary, button: HTMLElement): void;
  readonly menuOpen: boolean;
  /** It is open beside the list. */
  readonly isOpen: boolean;
}

function Progress({ fraction }: { fraction: number }) {
  const percent = Math.round(fraction * 100);
  return (
    <span class="row-progress" role="img" aria-label={t('listProgress', percent)}>
      <i style={{ inlineSize: `${percent}%` }} />
    </span>
  );
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
      <span>{t('listMinutes', article.minutes)}</span>
      <span class="row-date">{shortDate(article.savedAt)}</span>
    </p>
  );
}

/** One saved article of a list. */
export function Row({ article, words, passage, menuOpen, isOpen, onOpen, onMenu }: RowProps) {
  const { id, title, lang, dir, openedAt, progress, thumbnail } = article;
  return (
    <li class={openedAt === null ? 'row-item' : 'row-item opened'} data-id={id}>
      {openedAt === null && <span class="dot" role="img" aria-label={t('listUnread')} />}
      <div class="row-text">
        <a
          class="row-title serif"
          href={readingPage(id)}
          lang={lang ?? undefined}
          dir={dir}
          title={title}
          aria-current={isOpen || undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(article);
          }}
        >
          <Marked text={title} words={words} />
        </a>
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
