import { useEffect, useState } from 'preact/hooks';
import browser, { type Permissions } from 'webextension-polyfill';

/** What the browser has granted, kept up with every change; undefined until first read. */
export function usePermissions(): Permissions.AnyPermissions | undefined {
  const [granted, setGranted] = useState<Permissions.AnyPermissions>();
  useEffect(() => {
    const { onAdded, onRemoved, getAll } = browser.permissions;
    const look = async () => setGranted(await getAll());
    onAdded.addListener(look);
    onRemoved.addListener(look);
    void look();
    return () => {
      onAdded.removeListener(look);
      onRemoved.removeListener(look);
    };
  }, []);
  return granted;
}
