import { t } from '../../i18n';
import { type Summary, siteOf } from '../../library';
import { EndActions, type Run } from '../../reader';
import { readingPage } from '../list/row';
import { Thumbnail } from '../list/thumbnail';
import { CopyLine } from './copy-line';

interface ArticleEndProps {
  readonly summary: Summary | null;
  /** What is unread and comes next in the list. */
  readonly next: Summary | undefined;
  readonly run: Run;
  open(article: Summary): void;
}

function Next({ article, open }: { article: Summary; open: ArticleEndProps['open'] }) {
  const { id, title, lang, dir, thumbnail, minutes } = article;
  return (
    <p class="next">
      <span class="next-label">{t('endNext')}</span>
      <a
        class="next-title serif"
        href={readingPage(id)}
        lang={lang ?? undefined}
        dir={dir}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open(article);
        }}
      >
        {title}
      </a>
      <span class="next-site">
        {siteOf(article)} · {t('listMinutes', minutes)}
      </span>
      {thumbnail && <Thumbnail hash={thumbnail} />}
    </p>
  );
}

/** Below an article that is read: what becomes of it, and what comes next. */
export function ArticleEnd({ summary, next, run, open }: ArticleEndProps) {
  const { archived = false, favourite = false } = summary ?? {};
  return (
    <section class="article-end" aria-label={t('endLabel')}>
      <EndActions run={run} archived={archived} favourite={favourite} />
      {next && <Next article={next} open={open} />}
      {summary && <CopyLine summary={summary} />}
    </section>
  );
}
