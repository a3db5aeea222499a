import type { Article } from '../../../article';
import { languageTag } from './attributes';
import { page } from './chapter';
import { add, OPS, xmlBytes, xmlDocument } from './xml';

/** A file that the package lists. */
export interface Item {
  readonly id: string;
  readonly href: string;
  readonly type: string;
  readonly properties?: string;
}

/** What a book says of itself. */
export interface Book {
  readonly title: string;
  /** A URN that names it. */
  readonly id: string;
  /** When it was made, in milliseconds since 1970. */
  readonly now: number;
  readonly articles: readonly Pick<
    Article,
    'title' | 'byline' | 'lang' | 'dir' | 'siteName' | 'publishedTime' | 'url'
  >[];
}

const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTAINER = 'urn:oasis:names:tc:opendocument:xmlns:container';

/** Where the package is, for whoever opens the archive. */
export function container(): Uint8Array {
  const root = xmlDocument(CONTAINER, 'container', { version: '1.0' });
  const files = add(root, 'rootfiles');
  add(files, 'rootfile', {
    'full-path': 'EPUB/package.opf',
    'media-type': 'application/oebps-package+xml',
  });
  return xmlBytes(root);
}

const distinct = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.flatMap((value) => value?.trim() || [])),
];

function addMetadata(root: Element, { title, id, now, articles }: Book): void {
  const metadata = add(root, 'metadata', { 'xmlns:dc': DC });
  add(metadata, 'dc:identifier', { id: 'book' }, id);
  add(metadata, 'dc:title', {}, title.trim() || '–');
  const languages = distinct(articles.map(({ lang }) => languageTag(lang)));
  for (const language of languages.length > 0 ? languages : ['und'])
    add(metadata, 'dc:language', {}, language);
  const names = articles.flatMap(({ byline }) => byline?.split(', ') ?? []);
  for (const name of distinct(names).slice(0, 50)) add(metadata, 'dc:creator', {}, name);
  const [only, ...others] = articles;
  const date = only?.publishedTime?.slice(0, 10);
  if (only && others.length === 0) {
    if (only.siteName?.trim()) add(metadata, 'dc:publisher', {}, only.siteName);
    if (date && /^\d{4}-\d\d-\d\d$/.test(date)) add(metadata, 'dc:date', {}, date);
    add(metadata, 'dc:source', {}, only.url);
  }
  const modified = `${new Date(now).toISOString().slice(0, 19)}Z`;
  add(metadata, 'meta', { property: 'dcterms:modified' }, modified);
}

/** The package: what the book is, its files, and the order in which they are read. */
export function packageOf(
  book: Book,
  items: readonly Item[],
  spine: readonly string[],
): Uint8Array {
  const root = xmlDocument(OPF, 'package', { version: '3.0', 'unique-identifier': 'book' });
  addMetadata(root, book);
  const manifest = add(root, 'manifest');
  for (const { id, href, type, properties } of items)
    add(manifest, 'item', { id, href, 'media-type': type, properties });
  const isRtl = book.articles.length > 0 && book.articles.every(({ dir }) => dir === 'rtl');
  const order = add(root, 'spine', { 'page-progression-direction': isRtl ? 'rtl' : null });
  for (const id of spine) add(order, 'itemref', { idref: id });
  return xmlBytes(root);
}

/** The list of contents. */
export function navigation(book: Book, chapters: readonly string[]): Uint8Array {
  const [first] = book.articles;
  const { root, body } = page(book.title, languageTag(first?.lang ?? null), first?.dir ?? 'ltr');
  const nav = add(body, 'nav', { 'xmlns:epub': OPS, 'epub:type': 'toc' });
  add(nav, 'h1', {}, book.title.trim() || '–');
  const list = add(nav, 'ol');
  for (const [index, href] of chapters.entries()) {
    const article = book.articles[index];
    const text = article?.title.trim() || String(index + 1);
    const link = add(add(list, 'li'), 'a', { href, dir: article?.dir }, text);
    if (!link.textContent?.trim()) link.textContent = String(index + 1);
  }
  return xmlBytes(root);
}
