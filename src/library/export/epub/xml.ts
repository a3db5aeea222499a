export const XHTML = 'http://www.w3.org/1999/xhtml';
export const OPS = 'http://www.idpf.org/2007/ops';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Characters that XML 1.0 cannot hold in any way. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text that XML can hold. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '');

type Attributes = Readonly<Record<string, string | null | undefined>>;

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (name.startsWith('xml:')) element.setAttributeNS(XML, name, xmlText(value));
    else if (name.startsWith('xmlns:')) element.setAttributeNS(XMLNS, name, value);
    else if (name.startsWith('epub:')) element.setAttributeNS(OPS, name, xmlText(value));
    else element.setAttribute(name, xmlText(value));
  }
}

/** Adds an element of its parent's namespace, or of the one that its prefix names. */
export function add(
  parent: Element,
  name: string,
  attributes: Attributes = {},
  text?: string | null,
): Element {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : null;
  const namespace = prefix ? parent.lookupNamespaceURI(prefix) : parent.namespaceURI;
  const element = parent.ownerDocument.createElementNS(namespace, name);
  setAttributes(element, attributes);
  if (text) element.textContent = xmlText(text);
  parent.append(element);
  return element;
}

/** A new XML document with this root. */
export function xmlDocument(namespace: string, name: string, attributes: Attributes = {}): Element {
  const root = document.implementation.createDocument(namespace, name, null).documentElement;
  setAttributes(root, attributes);
  return root;
}

/** The document of `root` as the bytes of a file. */
export const xmlBytes = (root: Element): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`,
  );
