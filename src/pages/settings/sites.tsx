import browser from 'webextension-polyfill';
import { t } from '../../i18n';
import { Button } from '../../ui';
import { AutoOpenSites } from './auto-open';
import { SiteAppearances } from './site-looks';
import { SiteRulesPanel } from './site-rules';
import { usePermissions } from './use-permissions';

/** An origin pattern without its path. */
const nameOf = (site: string): string => site.replace(/\/\*$/, '');

/** Where Lectern may read without a press on the page itself, and the way to take that back. */
export function Sites() {
  const sites = usePermissions()?.origins ?? [];
  return (
    <section id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{t('settingsSites')}</h2>
      <p class="how">{t(sites.length > 0 ? 'settingsSitesHow' : 'settingsSitesNone')}</p>
      {sites.map((site) => (
        <div class="row" key={site}>
          <span class="row-label">{nameOf(site)}</span>
          <Button
            aria-label={t('settingsRemoveSite', nameOf(site))}
            onClick={() => void browser.permissions.remove({ origins: [site] })}
          >
            {t('settingsRemove')}
          </Button>
        </div>
      ))}
      <AutoOpenSites />
      <SiteRulesPanel />
      <SiteAppearances />
    </section>
  );
}
