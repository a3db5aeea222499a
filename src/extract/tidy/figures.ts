import { rename } from '../blocks';
import { unwrap } from './unwrap';

const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;

/** A picture stands in a figure, once, and not in a link to itself. */
export const tidyFigures = (article: Element): void => {
  for (const link of article.querySelectorAll('a')) {
    const isPicture = link.querySelector('img') !== null && !link.textContent?.trim();
    if (isPicture && IMAGE_FILE.test(link.getAttribute('href') ?? '')) unwrap(link);
  }
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
