import { t } from '../i18n';
import { watchPictures } from './pictures';

const TEXT = 'p, li, td, th, dd, dt, summary, figcaption, h2, h3, h4, h5, h6, a';

/** A picture beside words, or in a link, is left as it is; any other can be enlarged. */
const isEnlargeable = (image: HTMLImageElement): boolean => {
  const outer = image.closest(TEXT);
  const isSmall = [image.width, image.height].some(
    (side, at) => image.hasAttribute(at ? 'height' : 'width') && side < 120,
  );
  return (
    image.hasAttribute('src') && !isSmall && (!outer || (outer.localName !== 'a' && !isText(outer)))
  );
};

function dressPictures(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) {
    if (!isEnlargeable(image)) continue;
    const button = image.ownerDocument.createElement('button');
    button.type = 'button';
    button.className = 'enlarge';
    button.setAttribute(
      'aria-label',
      image.alt ? t('readerEnlargeNamed', image.alt) : t('readerEnlarge'),
    );
    image.replaceWith(button);
    button.append(image);
  }
}

const isText = (node: Node | null): boolean => (node?.textContent ?? '').trim() !== '';

/** The picture before all text, if the article begins with one. */
function markLead(root: ParentNode): void {
  const image = root.querySelector('img');
  const lead = image?.closest('figure') ?? image;
  if (!lead) return;
  const range = lead.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEndBefore(lead);
  if (!isText(range.cloneContents())) lead.classList.add('lead');
}

/** Several pictures in one figure stand beside each other. */
function markGalleries(root: ParentNode): void {
  for (const figure of root.querySelectorAll('figure'))
    if (figure.querySelectorAll(':scope > figure, :scope > img, :scope > .enlarge').length > 1)
      figure.classList.add('gallery');
}

/** Sets the article's pictures: the first one, those beside each other, and what enlarges them. */
export function framePictures(root: ParentNode): void {
  markLead(root);
  dressPictures(root);
  markGalleries(root);
  watchPictures(root);
}
