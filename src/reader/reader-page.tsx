import { t } from '../i18n';
import { ArticleView } from './article-view';
import { Later } from './later';
import type { Reading } from './reading';
import { Loading, Refused } from './states';

/** Why there is no article. */
function NoArticleHere({ props, parts, partsGone, shown }: Reading) {
  const { view, actions, close } = props;
  if (shown === 'loading' || (shown === 'unreadable' && !parts && !partsGone))
    return <Loading close={close} />;
  if (view.kind !== 'unreadable') return null;
  if (!parts) return <Refused reason={view.reason} close={close} />;
  const { wholePage, corrections, openSaved } = actions;
  const { reason } = view;
  return (
    <Later draw={parts.unreadable} with={{ reason, wholePage, corrections, openSaved, close }} />
  );
}

/** The article with what is said about it. */
function ArticleHere(reading: Reading) {
  const { props, article, its, parts, saving, look, notices, run } = reading;
  if (!article || !its || reading.shown !== 'article') return null;
  const { actions, imageSource, surface } = props;
  const { corrections } = actions;
  const { left, unmatched = 0 } = its;
  const leftOut = left && corrections ? { left, unmatched, ...corrections } : null;
  return (
    <ArticleView
      article={article}
      look={look}
      title={reading.title}
      ledger={its.ledger ?? null}
      imageSource={imageSource}
      newTab={surface === 'page'}
      pages={reading.pages}
      copy={surface === 'page' ? saving.saved : null}
      pictures={
        actions.fetchPictures && {
          loading: saving.completing,
          load: () => void saving.complete(),
        }
      }
      follow={look.settings.followLinks ? actions.follow : undefined}
      withParts={reading.withParts}
      onCopied={(done) => notices.notify({ message: t(done ? 'readerCopied' : 'readerNotCopied') })}
    >
      {!its.ledger && parts && surface === 'overlay' && (
        <Later draw={parts.overlayEnd} with={{ run, leftOut }} />
      )}
    </ArticleView>
  );
}

/** What is being read, or what stands in its place. */
export function ReaderPage({ reading }: { readonly reading: Reading }) {
  const { props, article, its, parts, shown, run } = reading;
  // The page below the overlay has its own main landmark, and a document may have but one.
  const Main = props.surface === 'overlay' ? 'div' : 'main';
  const isArticle = article && shown === 'article';
  return (
    <Main class="page">
      <div class="column">
        {NoArticleHere(reading)}
        {its?.savedAt !== undefined && isArticle && parts && (
          <Later draw={parts.offline} with={{ savedAt: its.savedAt }} />
        )}
        {ArticleHere(reading)}
        {isArticle && props.fittings?.end?.(run)}
      </div>
    </Main>
  );
}
