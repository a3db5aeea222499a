import { type ArticleId, type LibraryError, type Result, success } from '../article';
import { announce } from './changes';
import { read, write } from './database';
import { isStored, link } from './images';
import { type Picture, parsePictures } from './schema';

/** What of an article is on this machine, as its bytes say. */
export interface CopyCheck {
  /** Pictures in the text. */
  readonly pictures: number;
  /** Addresses of those whose bytes are not here, or no longer those that were kept. */
  readonly missing: readonly string[];
}

/**
 * Reads every picture of an article back and compares it with its SHA-256. One that has changed on the
 * disk counts as missing from then on, so that it can be fetched again.
 */
export async function verifyCopy(id: ArticleId): Promise<Result<CopyCheck, LibraryError>> {
  const pictures = await read(['pictures'], async (transaction) =>
    success(parsePictures(await transaction.objectStore('pictures').get(id))),
  );
  if (!pictures.ok) return pictures;
  const shown = pictures.value.filter(({ inText }) => inText);
  const missing: string[] = [];
  for (const picture of shown) if (!(await isWhole(id, picture))) missing.push(picture.address);
  return success({ pictures: shown.length, missing });
}

async function isWhole(id: ArticleId, { address, hash }: Picture): Promise<boolean> {
  if (hash === null || (await isStored(hash))) return hash !== null;
  await write(['articles', 'pictures'], (transaction) => link(transaction, id, address, null));
  announce([id]);
  return false;
}
