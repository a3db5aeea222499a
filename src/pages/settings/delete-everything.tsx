import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { explain, t } from '../../i18n';
import { eraseAll } from '../../library';
import { Button, Status } from '../../ui';
import { Confirm } from '../confirm';

/** Leaves Lectern as on its first day; answers with what is to be said of it. */
async function eraseEverything(): Promise<string> {
  const erased = await eraseAll();
  if (!erased.ok) return explain(erased.error);
  await browser.storage.local.clear();
  localStorage.clear();
  return t('settingsDeleted');
}

/** The one button that takes all away, behind a word that has to be typed. */
export function DeleteEverything() {
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      <div class="row">
        <span class="row-label">
          {t('settingsDeleteAll')}
          <small>{said || t('settingsDeleteAllHow')}</small>
        </span>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {t('settingsDeleteAllAsk')}
        </Button>
      </div>
      <Status>{said}</Status>
      {asking && (
        <Confirm
          title={t('settingsDeleteAll')}
          text={t('settingsDeleteAllText')}
          action={t('settingsDeleteAllNow')}
          word={t('settingsDeleteAllWord')}
          onConfirm={() => void eraseEverything().then(setSaid)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
