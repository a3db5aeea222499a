import { useState } from 'preact/hooks';
import { t } from '../i18n';

/** The page under the reader is another one now: read that, or stay with this article. */
export function PageLeft({ readNew }: { readNew: () => void }) {
  const [stays, setStays] = useState(false);
  if (stays) return null;
  return (
    <section class="toast" aria-label={t('readerPageLeft')}>
      <span>{t('readerPageLeft')}</span>
      <button type="button" onClick={readNew}>
        {t('readerReadNew')}
      </button>
      <button type="button" onClick={() => setStays(true)}>
        {t('readerKeepThis')}
      </button>
    </section>
  );
}
