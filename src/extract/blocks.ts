import { foldSpaces, stillTree } from './still';

/** Elements whose text stands on lines of its own. */
const BLOCK =
  'address,article,aside,blockquote,caption,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
const BLOCKS = new Set(BLOCK.split(','));

export const isBlock = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && BLOCKS.has((node as Element).localName);

/** Replaces an element by one of another name with the same attributes and children. */
export const rename = (element: Element, name: string): Element => {
  const made = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) made.setAttribute(key, value);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
};

/** Whether any text stands in a node, found without gathering all of it. */
export const hasText = (node: Node): boolean => {
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test(node.nodeValue ?? '');
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (hasText(child)) return true;
  return false;
};

/** Text with runs of white space as one space. */
export const textIn = (node: Node): string =>
  stillTree()?.textOf(node) ?? foldSpaces(node.textContent ?? '').trim();

/** Whether `a` begins before `b` in the document. */
export const isBefore = (a: Element, b: Element): boolean =>
  stillTree()?.isBefore(a, b) ??
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The links below an element, in their order. */
export const linksIn = (element: Element): readonly Element[] =>
  stillTree()?.linksIn(element) ?? [...element.querySelectorAll('a[href]')];

/** Share of an element's text that stands in links, 0 to 1. */
export const linkDensity = (element: Element): number => {
  const length = textIn(element).length;
  if (length === 0) return 0;
  return Math.min(1, (stillTree()?.linkedIn(element) ?? linkedIn(element)) / length);
};

const linkedIn = (element: Element): number => {
  let linked = 0;
  for (const link of linksIn(element)) {
    const href = link.getAttribute('href') ?? '';
    linked += textIn(link).length * (href.startsWith('#') ? 0.3 : 1);
  }
  return linked;
};
