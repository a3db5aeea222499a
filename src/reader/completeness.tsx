import type { Completeness, Saved } from '../article';
import { explain, t, uiDirection, uiLanguage } from '../i18n';
import { Button, Icon, INFO } from '../ui';
import { isPart, type PagesChoice } from './pages';
import type { PicturesChoice } from './view';

/** What of the text is here, in words; null when all of it is and nobody doubts it. */
export const partText = (part: Completeness): string | null => {
  if (part.kind === 'whole') return null;
  if (part.kind === 'beginning') return t('readerBeginning');
  const { held, count } = part;
  if (count === null) return t('readerMorePages');
  if (held.length === count) return t('readerPagesAll', count);
  return held.length === 1
    ? t('readerPageOf', held[0] ?? 1, count)
    : t('readerPagesOf', held.length, count);
};

const missingPictures = ({ images, storedImages }: Saved): string | null =>
  images > storedImages ? t('readerPicturesMissing', images - storedImages, images) : null;

const missingPage = ({ loading, missing }: PagesChoice): string | null =>
  missing && loading === null
    ? t('readerPageMissing', missing.number, explain(missing.reason))
    : null;

/** A page can press buttons by script; only a press by a person asks the site for anything. */
const Load = ({ label, busy, load }: { label: string; busy: boolean; load: () => void }) => (
  <Button aria-disabled={busy} onClick={(event) => event.isTrusted && !busy && load()}>
    {label}
  </Button>
);

const pagesLabel = ({ loading, missing }: PagesChoice): string =>
  loading === null
    ? t(missing ? 'readerTryAgain' : 'readerPagesLoad')
    : t('readerPagesLoading', loading || '');

interface PartLabelProps {
  readonly part: Completeness;
  /** How much of a copy is stored; null where the page itself still has all. */
  readonly copy: Saved | null;
  /** What can be done about missing pages; null where nothing can. */
  readonly pages: PagesChoice | null;
  /** What can be done about missing pictures; nothing where nothing can. */
  readonly pictures?: PicturesChoice | undefined;
}

/** Says above an article that something of it is not here. */
export function PartLabel({ part, copy, pages, pictures }: PartLabelProps) {
  const lacking = copy && missingPictures(copy);
  const lines = [partText(part), isPart(part) && pages ? missingPage(pages) : null, lacking].filter(
    (line) => line !== null,
  );
  if (lines.length === 0) return null;
  return (
    <div class="part" role="note" lang={uiLanguage()} dir={uiDirection()}>
      <Icon of={INFO} />
      <span>{lines.join(' ')}</span>
      {isPart(part) && pages && (
        <Load label={pagesLabel(pages)} busy={pages.loading !== null} load={pages.load} />
      )}
      {lacking && pictures && (
        <Load
          label={t(pictures.loading ? 'readerPicturesFetching' : 'readerPicturesFetch')}
          busy={pictures.loading}
          load={pictures.load}
        />
      )}
    </div>
  );
}
