import browser from 'webextension-polyfill';
import { t } from '../../i18n';
import { Button } from '../../ui';
import { PURPOSES } from './purposes';
import { usePermissions } from './use-permissions';

/** The optional ones are those that can be taken back. */
const isOptional = (permission: string): boolean =>
  !(browser.runtime.getManifest().permissions ?? []).includes(permission);

type Removable = NonNullable<Parameters<typeof browser.permissions.remove>[0]['permissions']>;

const takeBack = (permission: string): Promise<boolean> =>
  browser.permissions.remove({ permissions: [permission] as Removable });

function PermissionRow({ permission }: { permission: string }) {
  const [name, why] = PURPOSES[permission] ?? [];
  const label = name ? t(name) : permission;
  return (
    <div class="row">
      <span class="row-label">
        {label}
        {why && <small>{t(why)}</small>}
      </span>
      {isOptional(permission) ? (
        <Button
          aria-label={t('settingsTakeBackNamed', label)}
          onClick={() => void takeBack(permission)}
        >
          {t('settingsTakeBack')}
        </Button>
      ) : (
        <span class="needed">{t('settingsNeeded')}</span>
      )}
    </div>
  );
}

function SitesRow({ count }: { count: number }) {
  return (
    <div class="row">
      <span class="row-label">
        {t('settingsPermissionSites')}
        <small>
          {count === 0 ? t('settingsPermissionNoSites') : t('settingsPermissionSomeSites', count)}
        </small>
      </span>
      {count > 0 && (
        <a class="button plain" href="#sites">
          {t('settingsPermissionShowSites')}
        </a>
      )}
    </div>
  );
}

/** What stays on this machine, and what the browser lets Lectern do, each with its reason. */
export function Privacy() {
  const granted = usePermissions();
  return (
    <section id="privacy" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{t('settingsPrivacy')}</h2>
      <ul class="privacy">
        <li>{t('settingsPrivacyReading')}</li>
        <li>{t('settingsPrivacyStorage')}</li>
        <li>{t('settingsPrivacyAccess')}</li>
      </ul>
      <h3>{t('settingsPermissions')}</h3>
      {granted?.permissions?.map((permission) => (
        <PermissionRow key={permission} permission={permission} />
      ))}
      {granted && <SitesRow count={granted.origins?.length ?? 0} />}
    </section>
  );
}
