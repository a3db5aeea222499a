import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { ask } from '../../messages';
import { loadAutoOpen, watchAutoOpen } from '../../settings';
import { Button } from '../../ui';

/** The hosts that open by themselves, as they are stored now. */
function useHosts(): readonly string[] {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    const watching = new AbortController();
    const look = () =>
      loadAutoOpen().then(setHosts, (error) => console.warn('Lectern: auto-open', error));
    watchAutoOpen(() => void look(), watching.signal);
    void look();
    return () => watching.abort();
  }, []);
  return hosts;
}

const nameOf = (host: string): string => new URL(host).host;

/** The sites whose articles open in the reader by themselves; ending that takes the permission back. */
export function AutoOpenSites() {
  const hosts = useHosts();
  return (
    <div class="auto-open">
      <h3>{t('settingsAlways')}</h3>
      <p class="how">{t(hosts.length > 0 ? 'settingsAlwaysHow' : 'settingsAlwaysNone')}</p>
      {hosts.map((host) => (
        <div class="row" key={host}>
          <span class="row-label">{nameOf(host)}</span>
          <Button
            aria-label={t('settingsAlwaysEnd', nameOf(host))}
            onClick={() => void ask('endAutoOpen', host)}
          >
            {t('settingsRemove')}
          </Button>
        </div>
      ))}
    </div>
  );
}
