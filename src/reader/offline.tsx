import { useEffect, useState } from 'preact/hooks';
import { t, uiDirection, uiLanguage } from '../i18n';
import { Icon, OFFLINE } from '../ui';

/** Whether the machine says that it has no network. */
function useOffline(): boolean {
  const [offline, setOffline] = useState(() => !navigator.onLine);
  useEffect(() => {
    const listening = new AbortController();
    const look = () => setOffline(!navigator.onLine);
    for (const type of ['online', 'offline'])
      window.addEventListener(type, look, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return offline;
}

/** Says without a network of which day the copy is; `savedAt` in milliseconds. */
export function OfflineBanner({ savedAt }: { savedAt: number }) {
  if (!useOffline()) return null;
  const date = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(savedAt);
  return (
    <p class="banner" lang={uiLanguage()} dir={uiDirection()}>
      <Icon of={OFFLINE} />
      {t('readerOffline', date)}
    </p>
  );
}
