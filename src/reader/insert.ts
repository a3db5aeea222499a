import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  MATHML,
  safeTree,
} from '../sanitize';
import { copyPicture, type Pictures } from './pictures';

/** Shown by `copyPicture`, never as markup. */
const PICTURE_ADDRESSES: readonly string[] = ['src', 'srcset'];

/** The article's title is the only first heading. */
const nameIn = (source: Element): string => (source.localName === 'h1' ? 'h2' : source.localName);

function copyAttributes(from: Element, to: Element, allowed: readonly string[]): void {
  for (const { name, value } of from.attributes)
    if (allowed.includes(name) && !PICTURE_ADDRESSES.includes(name)) to.setAttribute(name, value);
}

function rebuildFormula(source: Element, live: Document): Element | null {
  const isWhole = source.localName === 'math' || source.parentElement?.namespaceURI === MATHML;
  if (!isWhole || !FORMULA_TAGS.includes(source.localName)) return null;
  const element = live.createElementNS(MATHML, source.localName);
  copyAttributes(source, element, FORMULA_ATTRIBUTES);
  return element;
}

function rebuildElement(source: Element, live: Document, pictures: Pictures): Element | null {
  if (source.namespaceURI === MATHML) return rebuildFormula(source, live);
  const isInFormula = source.parentElement?.namespaceURI === MATHML;
  if (isInFormula || !ALLOWED_TAGS.includes(source.localName)) return null;
  const element = live.createElement(nameIn(source));
  copyAttributes(source, element, ALLOWED_ATTRIBUTES);
  if (element instanceof HTMLImageElement) copyPicture(source, element, pictures);
  return element;
}

/**
 * The one place where markup of a page becomes elements: sanitised, parsed without life, then
 * rebuilt element by element. A walk, not a recursion: nesting can be as deep as a page likes.
 */
export function articleFragment(
  html: string,
  live: Document,
  pictures: Pictures,
): DocumentFragment {
  const fragment = live.createDocumentFragment();
  const root = safeTree(html);
  const built = new Map<Node, Node>([[root, fragment]]);
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = built.get(node.parentNode ?? root);
    const copy =
      node.nodeType === Node.TEXT_NODE
        ? live.createTextNode(node.nodeValue ?? '')
        : rebuildElement(node as Element, live, pictures);
    if (!parent) continue;
    if (copy) parent.appendChild(copy);
    built.set(node, copy ?? parent);
  }
  return fragment;
}
