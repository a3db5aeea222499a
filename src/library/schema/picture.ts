import { address, count, fields } from './values';

/** A picture of one article and the hash of its bytes; null where they are not held. */
export interface Picture {
  readonly address: string;
  readonly hash: string | null;
  /** Number of its bytes; 0 where they are not held. */
  readonly size: number;
  /** False for what only lists need: thumbnail and site icon. */
  readonly inText: boolean;
}

/** Bytes of a picture, shared by all articles that show it. */
export interface ImageRecord {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** The pictures of a stored list; what is no picture is left out. */
export function parsePictures(value: unknown): readonly Picture[] {
  const list: unknown = fields(value)?.pictures;
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const given = fields(entry);
    const place = address(given?.address);
    if (!given || !place) return [];
    const hash = typeof given.hash === 'string' ? given.hash : null;
    const size = hash === null ? 0 : count(given.size);
    return [{ address: place, hash, size, inText: given.inText !== false }];
  });
}

/** By its tag: in Firefox a value may come from another global than this one's `ArrayBuffer`. */
const isBytes = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/** A stored image; undefined if it holds no bytes. */
export function parseImage(value: unknown): ImageRecord | undefined {
  const given = fields(value);
  if (!given || typeof given.hash !== 'string' || typeof given.type !== 'string') return;
  if (!isBytes(given.bytes)) return;
  return { hash: given.hash, type: given.type, bytes: given.bytes };
}
