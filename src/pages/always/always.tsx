import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../i18n';
import { ask } from '../../messages';
import { hostPattern } from '../../settings';
import { Button, Mark } from '../../ui';

/** Asks for the one host whose articles are to open by themselves, and for no other. */
export function Always({ address }: { address: string }) {
  const [isRefused, setRefused] = useState(false);
  const pattern = hostPattern(address);
  const host = pattern ? new URL(address).hostname : '';
  const allow = async () => {
    if (!pattern) return;
    // The browser's own question must be the first thing after the press.
    const granted = await browser.permissions.request({ origins: [pattern] });
    if (granted && (await ask('allowAutoOpen', address))) window.close();
    else setRefused(true);
  };
  return (
    <main class="follow">
      <Mark size={28} />
      <h1>{t('alwaysAsk', host)}</h1>
      <p>{t('alwaysHow', host)}</p>
      {isRefused && <p role="status">{t('alwaysRefused', host)}</p>}
      <div class="follow-buttons">
        <Button large kind="primary" onClick={allow}>
          {t('alwaysAllow')}
        </Button>
        <Button large onClick={() => window.close()}>
          {t('alwaysNot')}
        </Button>
      </div>
    </main>
  );
}
