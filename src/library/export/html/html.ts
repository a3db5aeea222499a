import type { Exported } from '../exported';
import { addHeader } from '../header';
import { appendNotes } from '../notes';
import { picturesOf } from '../pictures';
import { treeOf } from '../tree';
import style from './page.css?raw';

/** Nothing runs and nothing is loaded, also where the file is opened years later. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

function add(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  text = '',
): Element {
  const element = parent.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  // As a node: the pages' policy forbids to set a script's text, be it data or not.
  element.append(text);
  parent.append(element);
  return element;
}

/** Where the article is from, for programs (schema.org). A block of data, which no browser runs. */
function sourceData({ article, summary }: Exported): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    url: article.url,
    mainEntityOfPage: article.canonicalUrl,
    author: article.byline?.split(', ').map((name) => ({ '@type': 'Person', name })),
    publisher: article.siteName && { '@type': 'Organization', name: article.siteName },
    datePublished: article.publishedTime,
    dateModified: article.modifiedTime,
    inLanguage: article.lang,
    archivedAt: article.url,
    keywords: summary.tags.length > 0 ? summary.tags : undefined,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function addHead(page: Document, exported: Exported): void {
  const { head } = page;
  const [title] = head.children;
  add(head, 'meta', { charset: 'utf-8' });
  add(head, 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY });
  if (title) head.append(title);
  add(head, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
  add(head, 'meta', { name: 'referrer', content: 'no-referrer' });
  add(head, 'link', { rel: 'canonical', href: exported.article.canonicalUrl });
  add(head, 'style', {}, style);
  add(head, 'script', { type: 'application/ld+json' }, sourceData(exported));
}

/**
 * One article as a page in one file: pictures within, no script, nothing from the network, readable on
 * paper. A picture that is not kept is a link to where it is.
 */
export async function toHtml(exported: Exported): Promise<string> {
  const { article } = exported;
  const pictures = await picturesOf(exported);
  const { root, marks } = treeOf(exported, (address) => {
    const picture = pictures.get(address);
    return picture ? `data:${picture.type};base64,${base64Of(picture.bytes)}` : null;
  });
  const page = document.implementation.createHTMLDocument(article.title);
  page.documentElement.dir = article.dir;
  if (article.lang) page.documentElement.lang = article.lang;
  addHead(page, exported);
  const main = add(page.body, 'article');
  addHeader(main, article);
  main.append(...root.childNodes);
  appendNotes(main, exported, marks);
  const footer = add(page.body, 'footer');
  add(footer, 'a', { href: article.url }, article.siteName ?? article.url);
  return `<!DOCTYPE html>\n${page.documentElement.outerHTML}\n`;
}
