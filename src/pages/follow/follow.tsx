import browser from 'webextension-polyfill';
import { t } from '../../i18n';
import { ask } from '../../messages';
import { permissionFor } from '../../settings';
import { Button, Mark } from '../../ui';

/** Asks once whether the next pages of a site may be read in the reader, and goes on either way. */
export function Follow({ tabId, address }: { tabId: number; address: string }) {
  const { host } = new URL(address);
  const goOn = async () => {
    await ask('goOn', tabId, address);
    window.close();
  };
  const allow = async () => {
    // The browser's own question must be the first thing after the press.
    await browser.permissions.request(permissionFor(address));
    await goOn();
  };
  return (
    <main class="follow">
      <Mark size={28} />
      <h1>{t('followAsk', host)}</h1>
      <p>{t('followHow', host)}</p>
      <div class="follow-buttons">
        <Button large kind="primary" onClick={allow}>
          {t('followAllow')}
        </Button>
        <Button large onClick={goOn}>
          {t('followRefuse')}
        </Button>
      </div>
    </main>
  );
}
