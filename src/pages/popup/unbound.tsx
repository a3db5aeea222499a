import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { ask } from '../../messages';
import { CLOSE, IconButton } from '../../ui';
import { COMMANDS } from '../commands';
import { openPage } from '../page';

const DISMISSED = 'dismissed-unbound';

/** Says which shortcuts the browser has not bound, until it is waved away for these. */
export function Unbound() {
  const [names, setNames] = useState('');
  useEffect(() => {
    const look = async (): Promise<void> => {
      const unbound = (await ask('unboundCommands').catch(() => [])) ?? [];
      const known = unbound.flatMap((name) => COMMANDS[name] ?? []);
      const text = known.map((key) => t(key)).join(', ');
      if (text !== localStorage.getItem(DISMISSED)) setNames(text);
    };
    void look();
  }, []);
  if (names === '') return null;
  const dismiss = (): void => {
    localStorage.setItem(DISMISSED, names);
    setNames('');
  };
  return (
    <aside class="list-notice unbound" aria-label={t('settingsShortcuts')}>
      <p>
        {t('popupUnbound', names)}{' '}
        <button type="button" class="link" onClick={() => void openPage('settings', '#shortcuts')}>
          {t('popupUnboundSet')}
        </button>
      </p>
      <IconButton icon={CLOSE} label={t('dismiss')} dense onClick={dismiss} />
    </aside>
  );
}
