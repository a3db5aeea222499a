import { copyTree } from '../copy';
import { visibilityIn } from '../visible';

/** An image fallback has no more text than a caption. */
const MAX_CAPTION = 200;
/** Of the text shown without it, from which on a fallback is what the page is about. */
const MIN_SHARE = 0.67;

/** Puts what `<noscript>` holds in its place: the picture that a script would load, or the whole text. */
export const readNoscript = (document: Document): void => {
  const all = [...document.body.querySelectorAll('noscript')];
  const lengthOf = (element: Element) => element.textContent?.length ?? 0;
  if (all.length === 0) return;
  const markupLength = all.reduce((length, noscript) => length + lengthOf(noscript), 0);
  const shownLength = lengthOf(document.body) - markupLength;
  for (const noscript of all) {
    if (isCounter(noscript)) {
      noscript.remove();
      continue;
    }
    const content = contentOf(noscript);
    const length = content.body.textContent?.trim().length ?? 0;
    const images = [...content.body.querySelectorAll('img')];
    if (images[0] && images.length === 1 && length < MAX_CAPTION) placeImage(noscript, images[0]);
    else if (length > MAX_CAPTION && length > MIN_SHARE * shownLength)
      noscript.replaceWith(...content.body.childNodes);
    else noscript.remove();
  }
};

/** Most count who reads the page: too short for a text, and no picture, however that is written. */
const isCounter = ({ firstElementChild, textContent }: Element): boolean =>
  !firstElementChild && (textContent?.length ?? 0) <= MAX_CAPTION && !/im/i.test(textContent ?? '');

/** With scripting on, the content of `<noscript>` is one text; without, it is elements. */
const contentOf = (noscript: Element): Document => {
  const markup = noscript.firstElementChild ? noscript.innerHTML : (noscript.textContent ?? '');
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  return copyTree(parsed, { ignore: undefined, isVisible: visibilityIn(null) }).document;
};

const placeImage = (noscript: Element, image: Element): void => {
  if (/^(?:0|1|2)$/.test(image.getAttribute('width') ?? '') || !image.getAttribute('src')) {
    noscript.remove();
    return;
  }
  const stand = noscript.closest('figure, picture') ?? noscript.parentElement;
  const placeholders = [...(stand?.querySelectorAll('img') ?? [])];
  const isOneImage =
    placeholders.length < 4 && (stand?.textContent?.trim().length ?? 0) < 2 * MAX_CAPTION + 400;
  noscript.replaceWith(image);
  if (stand?.matches('figure, picture') && isOneImage)
    for (const placeholder of placeholders) placeholder.remove();
  else {
    const before = image.previousElementSibling;
    const placeholder = before?.matches('img')
      ? before
      : before?.querySelector(':scope > img:only-child');
    placeholder?.remove();
  }
};
