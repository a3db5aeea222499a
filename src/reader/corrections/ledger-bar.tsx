import { t, uiDirection, uiLanguage } from '../../i18n';
import { Button, Segmented, Status } from '../../ui';

/** Whether a decision is for this page alone or for its whole site. */
export type Scope = 'page' | 'site';

export interface LedgerBarProps {
  readonly site: string;
  /** Other pages of the article are out of sight meanwhile. */
  readonly isOneOfMany: boolean;
  readonly scope: Scope;
  readonly canUndo: boolean;
  /** What was done last, for assistive technology. */
  readonly status: string;
  setScope(scope: Scope): void;
  undo(): void;
  done(): void;
}

/** Stands over the article while its parts can be brought back and left out. */
export const LedgerBar = ({
  site,
  isOneOfMany,
  scope,
  canUndo,
  status,
  ...bar
}: LedgerBarProps) => (
  <section class="ledger-bar" aria-label={t('ledgerTitle')} lang={uiLanguage()} dir={uiDirection()}>
    <p>
      <b>{t('ledgerHow')}</b>
      <span class="ledger-keys">{t('ledgerKeys')}</span>
      {isOneOfMany && <span>{t('ledgerOneOfMany')}</span>}
    </p>
    <Segmented
      label={t('ledgerScope')}
      value={scope}
      onChange={bar.setScope}
      options={[
        { value: 'page', label: t('ledgerPage') },
        { value: 'site', label: site },
      ]}
    />
    {canUndo && <Button onClick={bar.undo}>{t('readerUndo')}</Button>}
    <Button kind="primary" onClick={bar.done}>
      {t('ledgerDone')}
    </Button>
    <Status>{status}</Status>
  </section>
);
