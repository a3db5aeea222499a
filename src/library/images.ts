import {
  type ArticleId,
  failure,
  type Result,
  type Saved,
  type SaveError,
  success,
} from '../article';
import { announce } from './changes';
import { read, type Transaction, write } from './database';
import { describePictures } from './pictures';
import { type ImageRecord, type Picture, parseImage, parsePictures } from './schema';

/** A larger file is counted as missing: 25 MB. */
const MAX_BYTES = 25 * 2 ** 20;

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** How the files of each type begin; servers also send error pages under an image's address. */
const SIGNATURES: Readonly<Record<string, (bytes: Uint8Array) => boolean>> = {
  'image/png': (bytes) => ascii(bytes, 1, 3) === 'PNG',
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  'image/gif': (bytes) => ascii(bytes, 0, 4) === 'GIF8',
  'image/webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP',
  'image/avif': (bytes) => /^ftypavi[fs]$/.test(ascii(bytes, 4, 8)),
  'image/bmp': (bytes) => ascii(bytes, 0, 2) === 'BM',
  'image/x-icon': (bytes) => ascii(bytes, 0, 4) === '\0\0\x01\0',
  'image/svg+xml': (bytes) => /^\s*<(\?xml|!--|!DOCTYPE svg|svg)[\s>]/i.test(ascii(bytes, 0, 200)),
};

/** The type of an image by its bytes; undefined if they are no image or too many. */
export function imageType(bytes: Uint8Array, declared: string): string | undefined {
  if (bytes.length > MAX_BYTES) return;
  const type = Object.keys(SIGNATURES).find((name) => SIGNATURES[name]?.(bytes));
  const isSvg = declared.startsWith('image/svg+xml');
  return type === 'image/svg+xml' && !isSvg ? undefined : type;
}

/** SHA-256, hexadecimal. */
export async function hashOf(bytes: Uint8Array | ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as BufferSource);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Removes those of `hashes` that no article uses any more. */
export async function forgetUnused(
  transaction: Transaction<'readwrite'>,
  hashes: readonly string[],
): Promise<void> {
  const users = transaction.objectStore('pictures').index('hashes');
  for (const hash of new Set(hashes))
    if ((await users.count(hash)) === 0) await transaction.objectStore('images').delete(hash);
}

/** Whether the stored bytes are those that the hash was made of. */
export async function isStored(hash: string): Promise<boolean> {
  const stored = await read(['images'], async (transaction) =>
    success(parseImage(await transaction.objectStore('images').get(hash))),
  );
  return stored.ok && stored.value !== undefined && (await hashOf(stored.value.bytes)) === hash;
}

/** Notes for one picture of an article which bytes it has. */
export async function link(
  transaction: Transaction<'readwrite'>,
  id: ArticleId,
  address: string,
  image: ImageRecord | null,
): Promise<Result<Saved, SaveError>> {
  const store = transaction.objectStore('pictures');
  const record = await transaction.objectStore('articles').get(id);
  const before = parsePictures(await store.get(id));
  if (!record || !before.some((picture) => picture.address === address))
    return failure('not-found');
  const pictures: readonly Picture[] = before.map((picture) =>
    picture.address === address
      ? { ...picture, hash: image?.hash ?? null, size: image?.bytes.byteLength ?? 0 }
      : picture,
  );
  const description = describePictures(pictures, record.icon);
  const { images, storedImages } = description;
  await store.put({ id, pictures, hashes: pictures.flatMap((picture) => picture.hash ?? []) });
  await transaction.objectStore('articles').put({ ...record, ...description });
  return success({ id, images, storedImages });
}

/**
 * Keeps the bytes of one picture that a save wanted; null says that they could not be had. What is
 * no image or too large counts as missing. Reads back what was written before it says so.
 */
export async function addImage(
  id: ArticleId,
  address: string,
  bytes: Uint8Array | null,
  declaredType: string,
): Promise<Result<Saved, SaveError>> {
  const type = bytes ? imageType(bytes, declaredType) : undefined;
  const image: ImageRecord | null =
    bytes && type
      ? { hash: await hashOf(bytes), type, bytes: bytes.slice().buffer as ArrayBuffer }
      : null;
  const result = await write(
    ['articles', 'pictures', 'images'],
    async (transaction) => {
      const linked = await link(transaction, id, address, image);
      if (linked.ok && image) await transaction.objectStore('images').put(image);
      return linked;
    },
    image ? 'picture' : 'change',
  );
  const kept = result.ok && image ? await isStored(image.hash) : true;
  if (!kept)
    await write(['articles', 'pictures'], (transaction) => link(transaction, id, address, null));
  if (result.ok) announce([id]);
  return kept ? result : failure('storage-failed');
}
