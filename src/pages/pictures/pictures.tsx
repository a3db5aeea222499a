import { useEffect, useState } from 'preact/hooks';
import type { ArticleId, Saved } from '../../article';
import { explain, t } from '../../i18n';
import { findById } from '../../library';
import { Button, Mark } from '../../ui';
import { getPictures, useMissingPictures } from '../missing-pictures';

const hostsOf = (addresses: readonly string[]): string =>
  [...new Set(addresses.filter((one) => URL.canParse(one)).map((one) => new URL(one).host))].join(
    ', ',
  );

/** Asks for the sites that hold the pictures a kept article lacks, fetches them, and is gone when all are here. */
export function PicturesPage({ id }: { id: ArticleId }) {
  const addresses = useMissingPictures(id);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void findById(id).then(setSaved);
  }, [id]);
  const fetchThem = async (missing: readonly string[]) => {
    setBusy(true);
    const got = await getPictures(id, missing);
    setBusy(false);
    if (!got.ok) return setProblem(explain(got.error));
    const { images, storedImages } = got.value;
    if (images === storedImages) window.close();
    else setProblem(t('picturesStill', images - storedImages, images));
  };
  if (!addresses || !saved) return null;
  const { images, storedImages } = saved;
  return (
    <main class="follow">
      <Mark size={28} />
      <h1>{t('picturesAsk')}</h1>
      <p>{t('picturesHow', images - storedImages, images, hostsOf(addresses))}</p>
      <p role="status">{problem}</p>
      <div class="follow-buttons">
        <Button
          large
          kind="primary"
          aria-disabled={busy}
          onClick={() => !busy && void fetchThem(addresses)}
        >
          {t(busy ? 'readerPicturesFetching' : 'picturesAllow')}
        </Button>
        <Button large onClick={() => window.close()}>
          {t('picturesNot')}
        </Button>
      </div>
    </main>
  );
}
