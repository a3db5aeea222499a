import { safeId, safeTree } from '../../sanitize';
import { type DrawnMarks, drawMarks } from './draw-marks';
import type { Exported } from './exported';

/** Where a picture of the article stands in an export; null where it can only be linked to. */
export type PictureSource = (address: string) => string | null;

/** An article's safe tree, in a document of its own that loads nothing, with pictures and marks drawn. */
export interface Tree {
  readonly root: Element;
  readonly marks: DrawnMarks;
}

/** A picture that is not at hand stays as a link to where it is. */
function linkTo(image: Element): void {
  const address = image.getAttribute('src') ?? '';
  const text = image.getAttribute('alt')?.trim();
  const isLinked = image.closest('a') !== null;
  const replacement = image.ownerDocument.createElement(isLinked ? 'span' : 'a');
  if (!isLinked) replacement.setAttribute('href', address);
  replacement.textContent = text || address.replace(/^.*\/(?=[^/])|[?#].*$/g, '') || address;
  image.replaceWith(replacement);
}

function placePictures(root: Element, sourceOf: PictureSource): void {
  for (const image of root.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    const source = address.startsWith('data:') ? address : sourceOf(address);
    for (const name of ['srcset', 'referrerpolicy']) image.removeAttribute(name);
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    if (source === null) linkTo(image);
    else image.setAttribute('src', source);
  }
}

/** The heading of the page is the article's title, so the text has none of the first rank. */
function lowerHeadings(root: Element): void {
  for (const heading of root.querySelectorAll('h1')) {
    const lower = heading.ownerDocument.createElement('h2');
    for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Links within the article lead to the ids that its safe tree has, or nowhere. */
function aimLinks(root: Element): void {
  const ids = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = safeId(decoded(link.getAttribute('href')?.slice(1) ?? ''));
    if (ids.has(id)) link.setAttribute('href', `#${id}`);
    else link.removeAttribute('href');
  }
}

/** An article as a tree that every format can be written from. */
export function treeOf(exported: Exported, sourceOf: PictureSource): Tree {
  const root = safeTree(exported.article.html);
  lowerHeadings(root);
  aimLinks(root);
  placePictures(root, sourceOf);
  return { root, marks: drawMarks(root, exported.highlights) };
}
