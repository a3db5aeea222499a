import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../i18n';
import { ask } from '../../messages';
import { type Backups, saveBackups } from '../../settings';
import { Toggle } from '../../ui';
import { usePermissions } from '../settings/use-permissions';

const DOWNLOADS = { permissions: ['downloads' as const] };

/** The switch for backups that are made without being asked for; asks for its permission when it is pressed. */
export function Automatic({ backups }: { backups: Backups }) {
  const [refused, setRefused] = useState(false);
  const granted = usePermissions()?.permissions?.includes('downloads') ?? false;
  const change = async (automatic: boolean): Promise<void> => {
    // First of all, because browsers only ask within the press itself.
    const isAllowed = automatic && (await browser.permissions.request(DOWNLOADS));
    setRefused(automatic && !isAllowed);
    await saveBackups({ automatic: isAllowed });
    if (isAllowed) await ask('backUpIfDue');
    else await browser.permissions.remove(DOWNLOADS);
  };
  const hint = refused
    ? t('backupAutomaticRefused')
    : t(backups.failed ? 'backupAutomaticFailed' : 'backupAutomaticHow');
  return (
    <Toggle
      label={t('backupAutomatic')}
      hint={hint}
      // The permission can be taken back elsewhere.
      checked={backups.automatic && granted}
      onChange={(checked) => void change(checked)}
    />
  );
}
