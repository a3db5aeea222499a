import { t } from '../../i18n';
import { formatBytes } from '../bytes';
import { useUsage } from '../use-usage';

/** A share of the disk below this is too little to be drawn. */
const LEAST = 0.01;

/** What the library takes, and how much of what it may. */
export function StorageLine({ manage }: { manage: () => void }) {
  const usage = useUsage();
  const used = usage ? usage.text + usage.images : 0;
  const share = usage?.quota ? used / usage.quota : 0;
  return (
    <div class="storage">
      <span>{usage && (used === 0 ? t('storageNone') : t('storageUsed', formatBytes(used)))}</span>
      <button type="button" onClick={manage}>
        {t('settingsManage')}
      </button>
      {share >= LEAST && (
        <span class="meter" aria-hidden="true">
          <i style={{ inlineSize: `${Math.min(100, share * 100)}%` }} />
        </span>
      )}
    </div>
  );
}
