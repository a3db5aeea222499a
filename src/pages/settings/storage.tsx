import { t } from '../../i18n';
import { Button } from '../../ui';
import { formatBytes } from '../bytes';
import { openPage } from '../page';
import { useUsage } from '../use-usage';

/** How much the library takes, and the way to where it can take less. */
export function Storage() {
  const usage = useUsage();
  return (
    <div class="row">
      <span class="row-label">
        {t('settingsStorage')}
        <small>
          {usage
            ? t('settingsStorageNow', formatBytes(usage.text), formatBytes(usage.images))
            : '\u00a0'}
        </small>
      </span>
      <Button onClick={() => void openPage('library', '#storage')}>{t('settingsManage')}</Button>
    </div>
  );
}
