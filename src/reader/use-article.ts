import type { RefObject } from 'preact';
import { t } from '../i18n';
import { keysIn } from '../settings';
import { useLook } from './look';
import { useArticlePages } from './pages';
import { placesGiven } from './places-given';
import type { ArticleShown, ReaderProps, Tools } from './reading';

/** What of the view is an article, with all its pages that were asked for, and how it looks now. */
export function useArticle(
  { view, settings, actions, imageSource }: ReaderProps,
  scroller: RefObject<HTMLDivElement | null>,
  { notices, noAnswer }: Pick<Tools, 'notices' | 'noAnswer'>,
): ArticleShown {
  const its = view.kind === 'article' ? view : null;
  const { joined, choice } = useArticlePages(its?.article ?? null, {
    before: its?.stitched,
    load: actions.loadPages,
    spotNow: () => (scroller.current && placesGiven()?.spotOf(scroller.current)) || null,
    failed: noAnswer,
  });
  const article = joined?.article ?? its?.article ?? null;
  const look = useLook(article, settings, actions, scroller, () =>
    notices.notify({ message: t('settingsFailed') }),
  );
  const shown = its && !look.ready ? 'loading' : view.kind;
  const stored = (imageSource && its?.saved?.storedImages) || '';
  const drawn =
    article && shown === 'article' ? `${article.url}${article.html.length} ${stored}` : null;
  return { its, article, joined, pages: choice, look, keys: keysIn(look.settings), shown, drawn };
}
