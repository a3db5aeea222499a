import type { Completeness, Saved } from '../article';
import { t, uiDirection, uiLanguage } from '../i18n';
import { Icon, INFO } from '../ui';

/** What of the text is missing, in words; null when nothing is known to be. */
const missingText = (part: Completeness): string | null => {
  if (part.kind === 'whole') return null;
  if (part.kind === 'beginning') return t('readerBeginning');
  const { held, count } = part;
  if (count === null) return t('readerMorePages');
  if (held.length === count) return null;
  return held.length === 1
    ? t('readerPageOf', held[0] ?? 1, count)
    : t('readerPagesOf', held.length, count);
};

const missingPictures = ({ images, storedImages }: Saved): string | null =>
  images > storedImages ? t('readerPicturesMissing', images - storedImages, images) : null;

interface PartLabelProps {
  readonly part: Completeness;
  /** How much of a copy is stored; null where the page itself still has all. */
  readonly copy: Saved | null;
}

/** Says above an article that something of it is not here. */
export function PartLabel({ part, copy }: PartLabelProps) {
  const lines = [missingText(part), copy && missingPictures(copy)].filter((line) => line !== null);
  if (lines.length === 0) return null;
  return (
    <div class="part" role="note" lang={uiLanguage()} dir={uiDirection()}>
      <Icon of={INFO} />
      <span>{lines.join(' ')}</span>
    </div>
  );
}
