import type { LeftOut as Left } from '../../corrections';
import { t } from '../../i18n';
import { summaryOf } from './rule-names';

export interface LeftOutProps {
  readonly left: readonly Left[];
  /** How many rules of the site found nothing on this page. */
  readonly unmatched: number;
  show(): void;
  report(): void;
}

/** What of the page is not in the article, below its end. */
export function LeftOut({ left, unmatched, show, report }: LeftOutProps) {
  const summary = summaryOf(left);
  return (
    <div class="left-out-line">
      <span>{summary ? t('ledgerLeftOut', summary) : t('ledgerNothing')}</span>{' '}
      <button type="button" onClick={show}>
        {t('ledgerShow')}
      </button>
      <button type="button" onClick={report}>
        {t('ledgerReport')}
      </button>
      {unmatched > 0 && (
        <p>{t(unmatched === 1 ? 'ledgerUnmatched' : 'ledgerUnmatchedMany', unmatched)}</p>
      )}
    </div>
  );
}
