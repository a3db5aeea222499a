import { hashOf } from '../images';
import type { Exported } from './exported';

/** A picture of an article as a file. */
export interface PictureFile {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/avif': '.avif',
  'image/bmp': '.bmp',
  'image/x-icon': '.ico',
  'image/svg+xml': '.svg',
};

/** A name for a picture that says nothing but what it holds. */
export const pictureName = ({ hash, type }: PictureFile): string =>
  `${hash.slice(0, 16)}${EXTENSIONS[type] ?? ''}`;

/** The stored pictures of an article's text by their addresses. */
export async function picturesOf({
  article,
  images,
}: Exported): Promise<ReadonlyMap<string, PictureFile>> {
  const pictures = new Map<string, PictureFile>();
  for (const [address, blob] of images) {
    // The icon of the site is only for lists.
    if (address === article.icon && address !== article.image) continue;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    pictures.set(address, { hash: await hashOf(bytes), type: blob.type, bytes });
  }
  return pictures;
}
