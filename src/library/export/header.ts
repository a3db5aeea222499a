import type { Article } from '../../article';

/** Text that XML and HTML both hold. */
const plain = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

/** Adds title, names and day to a page, HTML or XHTML. */
export function addHeader(
  parent: Element,
  { title, byline, siteName, publishedTime }: Article,
): void {
  const create = (name: string, text = ''): Element => {
    const element = parent.ownerDocument.createElementNS(parent.namespaceURI, name);
    element.textContent = plain(text);
    return element;
  };
  const header = create('header');
  header.append(create('h1', title));
  const source = [byline, siteName, publishedTime?.slice(0, 10)].filter(Boolean).join(' · ');
  if (source) header.append(create('p', source));
  parent.append(header);
}
