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

interface LossProps {
  readonly loss: Loss;
  accept(): void;
}

const saying = ({ missing }: Loss): string =>
  missing === 1 ? t('lossMissingOne') : t('lossMissing', missing);

const Ways = ({ accept }: Pick<LossProps, 'accept'>) => (
  <div class="loss-ways">
    <Button onClick={restore}>{t('lossRestore')}</Button>
    <Button onClick={accept}>{t('lossAccept')}</Button>
  </div>
);

/** Says that articles are gone which nobody deleted, and where they may come back from. */
export const LossNotice = ({ loss, accept }: LossProps) => (
  <div class="list-notice loss" role="alert">
    <Icon of={WARNING} small />
    <p>
      {saying(loss)} {t('lossWhy')}
    </p>
    <Ways accept={accept} />
  </div>
);

/** The same in place of the list, where nothing is left to be listed. */
export const AllLost = ({ loss, accept }: LossProps) => (
  <div class="all-lost" role="alert">
    <Blank title={saying(loss)} mark>
      <p>{t('lossWhy')}</p>
      <Ways accept={accept} />
    </Blank>
  </div>
);

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
