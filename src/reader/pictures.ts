import { t } from '../i18n';
import type { ImageSource } from './view';

/** Where pictures come from, and how wide the column shows them. */
export interface Pictures {
  /** Stored pictures in place of the web's. */
  readonly imageSource: ImageSource | undefined;
  /** CSS pixels. */
  readonly column: number;
}

/** The widest candidate of a srcset with widths, in pixels; 0 when it has none. */
const widestOf = (srcset: string): number =>
  Math.max(0, ...[...srcset.matchAll(/\s(\d+)w(?=,|$)/g)].map(([, width]) => Number(width)));

/**
 * Gives `to` the addresses of `from`. Properties, since Firefox blocks addresses that arrive as
 * markup where the page's CSP forbids them; a picture is never shown wider than it is.
 */
export function copyPicture(from: Element, to: HTMLImageElement, pictures: Pictures): void {
  const address = from.getAttribute('src') ?? '';
  const { imageSource, column } = pictures;
  const source = imageSource && !address.startsWith('data:') ? imageSource(address) : address;
  to.referrerPolicy = 'no-referrer';
  to.decoding = 'async';
  to.alt = from.getAttribute('alt') ?? '';
  const set = from.getAttribute('srcset');
  if (set && !imageSource) {
    to.sizes = `min(${Math.min(column, widestOf(set) || column)}px, 100vw)`;
    to.srcset = set;
  }
  if (source) to.src = source;
}

/** Says in the picture's place that there is a picture, and what it shows. */
function showMissing(image: HTMLImageElement): void {
  const note = image.ownerDocument.createElement('span');
  note.className = 'missing';
  note.textContent = image.alt ? t('readerMissingNamed', image.alt) : t('readerMissing');
  (image.closest('.enlarge') ?? image).replaceWith(note);
}

/** The size that was chosen may be missing while the picture is there. */
function tryAgain(image: HTMLImageElement): void {
  if (image.srcset) image.removeAttribute('srcset');
  else showMissing(image);
}

/** A picture that has no address, or whose addresses give none, is replaced by a sentence. */
export function watchPictures(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) {
    if (!image.hasAttribute('src')) showMissing(image);
    else image.addEventListener('error', () => tryAgain(image));
  }
}
