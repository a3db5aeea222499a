import { rename, textIn } from '../blocks';
import { isNamed, words } from '../names';
import { unwrap } from './unwrap';

/** Characters of text that a picture in a gallery may bring along. */
const MAX_CAPTION = 300;
const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;

const GALLERY = words(
  'gallery*, galleries, slideshow*, carousel*, slider, swiper*, splide*, glide, photo grid, image grid, tiled gallery*, blocks gallery*, kg gallery*, image gallery*, collage',
);

/** Pictures that the page shows together stand in one figure, each in its own. */
const formGalleries = (article: Element): void => {
  for (const box of [...article.querySelectorAll('div, section, ul, ol, figure')].reverse()) {
    const pictures = [...box.querySelectorAll('img')];
    if (pictures.length < 2 || box.closest('table, [data-gallery]')) continue;
    const isTogether = isNamed(box, GALLERY) || (box.localName === 'figure' && !box.closest('li'));
    if (
      !isTogether ||
      textIn(box).length > MAX_CAPTION * (pictures.length + 1) ||
      box.querySelector('h2, h3, p + p')
    )
      continue;
    formGallery(box, pictures);
  }
};

const formGallery = (box: Element, pictures: readonly Element[]): void => {
  const { ownerDocument: document } = box;
  const gallery = document.createElement('figure');
  gallery.setAttribute('data-gallery', '');
  const captions = new Set(box.querySelectorAll('figcaption'));
  for (const picture of pictures) {
    const item = document.createElement('figure');
    const outer = boxOf(picture, box);
    const caption =
      outer.querySelector('figcaption') ??
      [...outer.querySelectorAll('p, span, div')].find((part) => textIn(part) !== '');
    item.append(linkOf(picture, box) ?? picture);
    if (caption && textIn(caption) !== '') {
      captions.delete(caption as HTMLElement);
      item.append(caption.localName === 'figcaption' ? caption : rename(caption, 'figcaption'));
    }
    gallery.append(item);
  }
  const [whole] = captions;
  if (whole && textIn(whole) !== '') gallery.append(whole);
  box.replaceWith(gallery);
};

/** The picture's own link: not one around the gallery, nor one that holds other pictures too. */
const linkOf = (picture: Element, gallery: Element): Element | null => {
  const link = picture.closest('a[href]');
  const isOwn = link && gallery.contains(link) && link.querySelectorAll('img').length === 1;
  return isOwn ? link : null;
};

/** The largest part of the gallery that holds this picture and no other. */
const boxOf = (picture: Element, gallery: Element): Element => {
  let box = picture;
  while (
    box.parentElement &&
    box.parentElement !== gallery &&
    box.parentElement.querySelectorAll('img').length === 1
  )
    box = box.parentElement;
  return box;
};

/** A picture stands in a figure, once, and not in a link to itself. */
export const tidyFigures = (article: Element): void => {
  for (const link of article.querySelectorAll('a')) {
    const isPicture = link.querySelector('img') !== null && !link.textContent?.trim();
    if (isPicture && IMAGE_FILE.test(link.getAttribute('href') ?? '')) unwrap(link);
  }
  formGalleries(article);
  for (const paragraph of article.querySelectorAll('p'))
    if (
      paragraph.querySelector('img') &&
      !paragraph.textContent?.trim() &&
      !paragraph.closest('figure, td, li')
    )
      rename(paragraph, 'figure');
  const seen = new Set<string>();
  for (const image of article.querySelectorAll('img')) {
    const src = image.getAttribute('src');
    if (!src || seen.has(nameOf(src))) removePicture(image);
    else seen.add(nameOf(src));
  }
};

/** Copies of one picture differ in size parameters only. */
const nameOf = (address: string): string =>
  address.startsWith('data:')
    ? address
    : address.replace(/[?#].*$/s, '').replace(/[-_]\d{2,4}x\d{2,4}(?=\.\w+$)/, '');

const removePicture = (image: Element): void => {
  const figure = image.closest('figure');
  if (figure && figure.querySelectorAll('img, video, svg, table, pre').length === 1)
    figure.remove();
  else image.remove();
};
