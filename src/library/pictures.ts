import type { Article } from '../article';
import type { Picture, Summary } from './schema';

/** More pictures than this are counted, but their bytes are not asked for. */
const MAX_WANTED = 500;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

const isRemote = (address: string | null): address is string =>
  /^https?:/i.test(address ?? '') && URL.canParse(address ?? '');

/** The `src` of the tag whose attributes begin at `start`. */
function sourceAt(html: string, start: number): string | undefined {
  // A worker has no DOM; serialised markup always quotes with ", so this reads each character once.
  const attribute = /\s+([^\s=>/"]+)(?:="([^"]*)")?/y;
  attribute.lastIndex = start;
  for (let match = attribute.exec(html); match; match = attribute.exec(html))
    if (match[1]?.toLowerCase() === 'src')
      return (match[2] ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
  return undefined;
}

/** Addresses of the http(s) pictures in serialised markup, in order, each once. */
export function picturesIn(html: string): readonly string[] {
  const found = new Set<string>();
  for (let at = html.indexOf('<img'); at >= 0; at = html.indexOf('<img', at + 4)) {
    const source = sourceAt(html, at + 4) ?? null;
    if (isRemote(source)) found.add(source);
  }
  return [...found];
}

/** All pictures of an article, what lists show first; hashes carried over from `held`. */
export function picturesOf(article: Article, held: readonly Picture[]): readonly Picture[] {
  const known = new Map(held.map(({ address, hash, size }) => [address, { hash, size }]));
  const inText = new Set(picturesIn(article.html));
  const addresses = new Set([...[article.image, article.icon].filter(isRemote), ...inText]);
  return [...addresses].map((address) => ({
    address,
    ...(known.get(address) ?? { hash: null, size: 0 }),
    inText: inText.has(address),
  }));
}

/** Addresses whose bytes are still to be had. */
export const wantedOf = (pictures: readonly Picture[]): readonly string[] =>
  pictures
    .filter(({ hash }) => hash === null)
    .slice(0, MAX_WANTED)
    .map(({ address }) => address);

/** Bytes of an article's markup and text as UTF-8. */
export const textBytesOf = (html: string, text: string): number => new Blob([html, text]).size;

/** Bytes of the stored ones of `pictures`. */
export const imageBytesOf = (pictures: readonly Picture[]): number =>
  pictures.reduce((sum, { size }) => sum + size, 0);

/** What lists say of an article's pictures: those in the text, those on this machine, the first of all. */
export function describePictures(
  pictures: readonly Picture[],
  icon: string | null,
): Pick<Summary, 'images' | 'storedImages' | 'thumbnail' | 'imageBytes'> {
  const shown = pictures.filter(({ inText }) => inText);
  const held = pictures.filter(({ hash }) => hash);
  return {
    images: shown.length,
    storedImages: shown.filter(({ hash }) => hash).length,
    imageBytes: imageBytesOf(held),
    thumbnail: held.find(({ address, inText }) => inText || address !== icon)?.hash ?? null,
  };
}
