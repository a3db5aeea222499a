import type { Exported } from '../exported';
import { addHeader } from '../header';
import { appendNotes } from '../notes';
import { treeOf } from '../tree';
import { fixAttributes, languageTag } from './attributes';
import { fixFormulas } from './formulas';
import { fixStructure } from './structure';
import { add, OPS, XHTML, xmlBytes, xmlDocument, xmlText } from './xml';

/** One article as a file of a book. */
export interface Chapter {
  readonly bytes: Uint8Array;
  /** Whether it holds formulas, which the package has to say. */
  readonly hasFormulas: boolean;
}

/** Takes out of text and attributes what XML cannot hold. */
function cleanText(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) node.nodeValue = xmlText(node.nodeValue ?? '');
    if (node instanceof Element)
      for (const { name, value } of [...node.attributes])
        if (xmlText(value) !== value) node.setAttribute(name, xmlText(value));
  }
}

/** A document of XHTML as EPUB 3 wants it; what is in it goes into the second element. */
export function page(
  title: string,
  lang: string | null,
  dir: string,
): { readonly root: Element; readonly body: Element } {
  const root = xmlDocument(XHTML, 'html', {
    'xmlns:epub': OPS,
    lang,
    'xml:lang': lang,
    dir,
  });
  const head = add(root, 'head');
  // A title of nothing but space is none.
  add(head, 'title', {}, xmlText(title).trim() || '–');
  add(head, 'link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' });
  return { root, body: add(root, 'body') };
}

/** Writes one article; `sourceOf` names the pictures that the book holds. */
export function chapterOf(
  exported: Exported,
  sourceOf: (address: string) => string | null,
): Chapter {
  const { article } = exported;
  const { root: tree, marks } = treeOf(exported, sourceOf);
  const { root, body } = page(article.title, languageTag(article.lang), article.dir);
  appendNotes(tree, exported, marks);
  fixFormulas(tree);
  fixStructure(tree);
  fixAttributes(tree);
  cleanText(tree);
  addHeader(body, article);
  body.append(...tree.childNodes);
  const source = add(body, 'p', { class: 'source' });
  const link = add(source, 'a', { href: article.url }, article.siteName ?? article.url);
  fixAttributes(source);
  source.setAttribute('class', 'source');
  if (!link.textContent) link.textContent = article.url;
  return {
    bytes: xmlBytes(root),
    hasFormulas: tree.querySelector('math') !== null || root.querySelector('math') !== null,
  };
}
