import type { ZipWriter } from '../../zip';
import type { Exported } from '../exported';
import { type PictureFile, pictureName, picturesOf } from '../pictures';
import style from './book.css?raw';
import { chapterOf } from './chapter';
import { type Book, container, type Item, navigation, packageOf } from './package';

/** What turns pictures into those that every reading device draws; only a browser can. */
export interface Studio {
  /** The picture in one of EPUB's core types; null where it cannot be drawn. */
  toCore(picture: PictureFile): Promise<PictureFile | null>;
  /** The book's cover as a JPEG or PNG; null where none can be drawn. */
  cover(book: Book): Promise<PictureFile | null>;
}

interface Chapters {
  readonly items: Item[];
  readonly names: string[];
  readonly articles: Exported['article'][];
}

/** Adds the pictures of one article; answers with their names in the book by address. */
async function addPictures(
  writer: ZipWriter,
  exported: Exported,
  studio: Studio,
  items: Item[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [address, picture] of await picturesOf(exported)) {
    if (!exported.article.html.includes('<img')) break;
    const core = await studio.toCore(picture);
    if (!core) continue;
    const href = `images/${pictureName(core)}`;
    names.set(address, href);
    if (items.some((item) => item.href === href)) continue;
    writer.add(`EPUB/${href}`, core.bytes, { stored: true });
    items.push({ id: `p-${core.hash.slice(0, 16)}`, href, type: core.type });
  }
  return names;
}

async function addChapter(
  writer: ZipWriter,
  exported: Exported,
  studio: Studio,
  { items, names, articles }: Chapters,
): Promise<void> {
  const pictures = await addPictures(writer, exported, studio, items);
  const chapter = chapterOf(exported, (address) => pictures.get(address) ?? null);
  const href = `chapter-${names.length + 1}.xhtml`;
  writer.add(`EPUB/${href}`, chapter.bytes);
  items.push({
    id: `c-${names.length + 1}`,
    href,
    type: 'application/xhtml+xml',
    ...(chapter.hasFormulas && { properties: 'mathml' }),
  });
  names.push(href);
  articles.push(exported.article);
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

/**
 * Writes an EPUB 3 into an archive: one chapter an article, in their order, with a cover and a list of
 * contents. Answers with the number of chapters; without any there is no book.
 */
export async function writeEpub(
  writer: ZipWriter,
  book: Omit<Book, 'articles'>,
  articles: AsyncIterable<Exported>,
  studio: Studio,
): Promise<number> {
  writer.add('mimetype', text('application/epub+zip'), { stored: true });
  writer.add('META-INF/container.xml', container());
  writer.add('EPUB/style.css', text(style));
  const chapters: Chapters = { items: [], names: [], articles: [] };
  for await (const exported of articles) await addChapter(writer, exported, studio, chapters);
  const whole: Book = { ...book, articles: chapters.articles };
  const fixed: Item[] = [
    { id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', type: 'text/css' },
  ];
  const cover = await studio.cover(whole);
  if (cover) {
    const href = `cover-${pictureName(cover)}`;
    writer.add(`EPUB/${href}`, cover.bytes, { stored: true });
    fixed.push({ id: 'cover', href, type: cover.type, properties: 'cover-image' });
  }
  writer.add('EPUB/nav.xhtml', navigation(whole, chapters.names));
  const order = chapters.names.map((_, index) => `c-${index + 1}`);
  const spine = order.length > 1 ? ['nav', ...order] : order;
  writer.add('EPUB/package.opf', packageOf(whole, [...fixed, ...chapters.items], spine));
  return chapters.names.length;
}
