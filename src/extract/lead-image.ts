import { textIn } from './blocks';
import { absolute } from './metadata/addresses';
import { pixels } from './rules/pixels';
import type { Context } from './rules/rule';

const MIN_WIDTH = 300;
const NOT_LEAD =
  'nav,aside,footer,[class*="related" i],[class*="logo" i],[class*="avatar" i],[class*="author" i],[class*="sidebar" i],[class*="promo" i],[class*="banner" i],[class*="card" i]';

/** Brings in the picture that the page shows between its headline and the text. */
export const placeLeadImage = (context: Context): void => {
  const { document, root, metadata } = context;
  const first = firstText(root);
  if (!first || hasPictureBefore(root, first)) return;
  const images = [...document.body.querySelectorAll('img')].filter((image) =>
    isLead(image, first, context),
  );
  const lead =
    images.find((image) => isSamePicture(image.getAttribute('src'), metadata.image)) ??
    images.find((image) => isAfterHeadline(image, metadata.headline));
  if (!lead) return;
  const figure = lead.closest('figure');
  if (figure && !figure.contains(root) && textIn(figure).length < 600) root.prepend(figure);
  else {
    const made = document.createElement('figure');
    made.append(lead);
    root.prepend(made);
  }
};

const firstText = (root: Element): Element | null =>
  [...root.querySelectorAll('p, li, h2, h3, blockquote, pre')].find(
    (block) => textIn(block).length > 20,
  ) ?? null;

const hasPictureBefore = (root: Element, first: Element): boolean => {
  const image = root.querySelector('img, video');
  return (
    image !== null &&
    (image.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
};

const isLead = (image: Element, first: Element, context: Context): boolean => {
  if (context.root.contains(image) || image.closest(NOT_LEAD) || pixels.isJunk(image, context))
    return false;
  const width = Number.parseFloat(image.getAttribute('width') ?? '');
  if (width < MIN_WIDTH) return false;
  return (image.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
};

const isAfterHeadline = (image: Element, headline: Element | null): boolean =>
  headline !== null &&
  (headline.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Sizes and servers differ between the picture shown and the one declared; file names rarely do. */
const isSamePicture = (src: string | null, declared: string | null): boolean => {
  const name = (address: string | null) =>
    absolute(address, 'https://x.example')
      ?.replace(/[?#].*$/s, '')
      .split('/')
      .pop()
      ?.replace(/[-_]?\d{2,4}x\d{2,4}/, '');
  const shown = name(src);
  return shown !== undefined && shown.length > 4 && shown === name(declared);
};
