import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, sanitize } from '../sanitize';
import type { ImageSource } from './view';

/** The part of the Sanitizer API that is used; TypeScript does not know it yet. */
interface SafeParser {
  setHTML(html: string, options: { readonly sanitizer: object }): void;
}

/** Parses into a document that runs and loads nothing; the browser's own sanitiser is asked as well. */
function parseInert(html: string): Element {
  const inert = new DOMParser().parseFromString('', 'text/html');
  const safe = sanitize(html);
  if (!('setHTML' in inert.body)) return new DOMParser().parseFromString(safe, 'text/html').body;
  const parser = inert.body as unknown as SafeParser;
  const sanitizer = { elements: [...ALLOWED_TAGS], attributes: [...ALLOWED_ATTRIBUTES] };
  parser.setHTML(safe, { sanitizer });
  return inert.body;
}

/** The widest a picture is shown, in CSS pixels. */
const SIZES = '(min-width: 800px) 760px, 100vw';

/** Properties, since Firefox blocks addresses that arrive as markup where the page's CSP forbids them. */
function copyPicture(from: Element, to: HTMLImageElement, imageSource?: ImageSource): void {
  const address = from.getAttribute('src') ?? '';
  const source = imageSource && !address.startsWith('data:') ? imageSource(address) : address;
  to.referrerPolicy = 'no-referrer';
  to.decoding = 'async';
  to.alt = from.getAttribute('alt') ?? '';
  const set = from.getAttribute('srcset');
  if (set && !imageSource) {
    to.sizes = SIZES;
    to.srcset = set;
  }
  if (source) to.src = source;
}

const PICTURE_ADDRESSES: readonly string[] = ['src', 'srcset'];

/** The article's title is the only first heading. */
const nameIn = (source: Element): string => (source.localName === 'h1' ? 'h2' : source.localName);

function rebuildElement(
  source: Element,
  live: Document,
  imageSource?: ImageSource,
): Element | null {
  if (!ALLOWED_TAGS.includes(source.localName)) return null;
  const element = live.createElement(nameIn(source));
  for (const { name, value } of source.attributes)
    if (ALLOWED_ATTRIBUTES.includes(name) && !PICTURE_ADDRESSES.includes(name))
      element.setAttribute(name, value);
  if (element instanceof HTMLImageElement) copyPicture(source, element, imageSource);
  return element;
}

/**
 * The one place where markup of a page becomes elements: sanitised, parsed without life, then
 * rebuilt element by element. A walk, not a recursion: nesting can be as deep as a page likes.
 */
export function articleFragment(
  html: string,
  live: Document,
  imageSource?: ImageSource,
): DocumentFragment {
  const fragment = live.createDocumentFragment();
  const root = parseInert(html);
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
        : rebuildElement(node as Element, live, imageSource);
    if (!parent) continue;
    if (copy) parent.appendChild(copy);
    built.set(node, copy ?? parent);
  }
  return fragment;
}
