import { t } from '../i18n';
import { Button, READ, Status } from '../ui';

export interface BarProps {
  readonly site: string | null;
  readonly words: number;
  readonly remember: boolean;
  setRemember(remember: boolean): void;
  confirm(): void;
  cancel(): void;
}

/** A page can press by script; only a person chooses. */
const trusted = (act: () => void) => (event: Event) => {
  if (event.isTrusted) act();
};

/** What to do, and the ways out of it. */
export const Bar = ({ site, words, remember, ...bar }: BarProps) => (
  <section class="pick-bar" role="dialog" aria-label={t('pickTitle')}>
    <p>
      <b>{t('pickHow')}</b>
      <span class="pick-keys">{t('pickKeys')}</span>
    </p>
    {site && (
      <label class="pick-remember">
        <input
          type="checkbox"
          checked={remember}
          onChange={(event) => event.isTrusted && bar.setRemember(event.currentTarget.checked)}
        />
        <span>{t('pickRemember', site)}</span>
      </label>
    )}
    <Button large onClick={trusted(bar.cancel)}>
      {t('readerCancel')}
    </Button>
    <Button
      large
      kind="primary"
      icon={READ}
      class="button primary large confirm"
      onClick={trusted(bar.confirm)}
    >
      {t('pickRead')}
    </Button>
    <Status>{t('pickWords', words)}</Status>
  </section>
);
