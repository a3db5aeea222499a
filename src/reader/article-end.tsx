import { t, uiDirection, uiLanguage } from '../i18n';
import { ARCHIVE, Button, EXTERNAL, STAR, STARRED, TAG } from '../ui';
import { LeftOut, type LeftOutProps } from './corrections/left-out';
import type { Run } from './view';

interface EndActionsProps {
  readonly run: Run;
  /** What is known of the copy. */
  readonly archived?: boolean;
  readonly favourite?: boolean;
  /** Over a page, which can press by script: only a person decides. */
  readonly byHandOnly?: boolean;
}

/** What becomes of an article that is read. */
export function EndActions(props: EndActionsProps) {
  const { run, archived = false, favourite = false, byHandOnly = false } = props;
  const byHand = (act: () => void) => (event: MouseEvent) =>
    void ((event.isTrusted || !byHandOnly) && act());
  return (
    <div class="end-actions">
      <Button large kind="primary" icon={ARCHIVE} onClick={byHand(run.archive)}>
        {t(archived ? 'endUnarchive' : 'listArchive')}
      </Button>
      <Button large icon={favourite ? STARRED : STAR} onClick={byHand(run.favourite)}>
        {t(favourite ? 'endUnfavour' : 'listFavour')}
      </Button>
      <Button large icon={TAG} onClick={byHand(run.tags)}>
        {t('tagsTitle')}
      </Button>
      <Button large icon={EXTERNAL} onClick={run.original}>
        {t('readerOriginal')}
      </Button>
    </div>
  );
}

interface OverlayEndProps {
  readonly run: Run;
  /** What of the page is not in the article; null where nobody knows. */
  readonly leftOut: LeftOutProps | null;
}

/** Below the article over a page: what becomes of it, and what was left out. */
export const OverlayEnd = ({ run, leftOut }: OverlayEndProps) => (
  <section class="article-end" aria-label={t('endLabel')} lang={uiLanguage()} dir={uiDirection()}>
    <EndActions run={run} byHandOnly />
    {leftOut && <LeftOut {...leftOut} />}
  </section>
);
