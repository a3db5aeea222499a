import { t } from '../../i18n';

/** There is none, and it is better said than looked for. */
export const Sync = () => (
  <section id="sync" aria-labelledby="sync-title">
    <h2 id="sync-title">{t('settingsSync')}</h2>
    <p class="how">{t('settingsSyncNone')}</p>
  </section>
);
