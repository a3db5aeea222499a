import { useEffect, useState } from 'preact/hooks';
import type { LibraryError } from '../../article';
import { explain, t } from '../../i18n';
import { acceptLoss, findLoss, type Loss, startOver } from '../../library';
import { Button, Icon, WARNING } from '../../ui';
import { Confirm } from '../confirm';
import { openPage } from '../page';
import { Blank } from './empty';

const restore = (): void => void openPage('settings', '#data');

/** What is missing, null if nothing is, undefined until that is known; and how the reader accepts it. */
export function useLoss() {
  const [loss, setLoss] = useState<Loss | null>();
  useEffect(() => {
    void findLoss().then((found) => setLoss(found.ok ? found.value : null));
  }, []);
  const accept = (): void => {
    setLoss(null);
    void acceptLoss();
  };
  return { loss, accept };
}

/** Says that articles are gone which nobody deleted, and where they may come back from. */
export function LossNotice({ loss, accept }: { loss: Loss; accept: () => void }) {
  return (
    <div class="list-notice loss" role="alert">
      <Icon of={WARNING} small />
      <p>
        {loss.missing === 1 ? t('lossMissingOne') : t('lossMissing', loss.missing)} {t('lossWhy')}
      </p>
      <div class="loss-ways">
        <Button onClick={restore}>{t('lossRestore')}</Button>
        <Button onClick={accept}>{t('lossAccept')}</Button>
      </div>
    </div>
  );
}

/** In place of a list that cannot be read: why, and what can be done. */
export function Unopenable({ error }: { readonly error: LibraryError }) {
  const [asking, setAsking] = useState(false);
  const begin = async (): Promise<void> => {
    const started = await startOver();
    if (started.ok) location.reload();
  };
  return (
    <Blank title={t('listFailed')}>
      <p>{explain(error)}</p>
      {error === 'unopenable-library' && (
        <div class="loss-ways">
          <Button onClick={() => location.reload()}>{t('lossTryAgain')}</Button>
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t('lossStartOver')}
          </Button>
        </div>
      )}
      {asking && (
        <Confirm
          title={t('lossStartOver')}
          text={t('lossStartOverText')}
          action={t('lossStartOverNow')}
          word={t('settingsDeleteAllWord')}
          onConfirm={() => void begin()}
          onClose={() => setAsking(false)}
        />
      )}
    </Blank>
  );
}
