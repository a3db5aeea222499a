import {
  type Article,
  type ArticleId,
  failure,
  type LibraryError,
  type Progress,
  type Result,
  type Saved,
  success,
} from '../article';
import { addressKey } from './address';
import { read, type Transaction } from './database';
import { findByKey } from './duplicates';
import { wantedOf } from './pictures';
import {
  type Picture,
  parseArticle,
  parseImage,
  parsePictures,
  parseSummary,
  type Summary,
} from './schema';

/** A saved article with all that is needed to read it offline. */
export interface Kept {
  readonly summary: Summary;
  readonly article: Article;
  /** Bytes of the pictures by the address that the article's markup gives them. */
  readonly images: ReadonlyMap<string, Blob>;
}

async function blobOf(
  transaction: Transaction<'readonly'>,
  hash: string | null | undefined,
): Promise<Blob | null> {
  const image = hash ? parseImage(await transaction.objectStore('images').get(hash)) : undefined;
  return image ? new Blob([image.bytes], { type: image.type }) : null;
}

async function picturesFor(
  transaction: Transaction<'readonly'>,
  id: ArticleId,
): Promise<readonly Picture[]> {
  return parsePictures(await transaction.objectStore('pictures').get(id));
}

/** One saved article; what is in the trash counts as not found. */
export function get(id: ArticleId): Promise<Result<Kept, LibraryError>> {
  const stores = ['articles', 'contents', 'texts', 'pictures', 'images'] as const;
  return read(stores, async (transaction) => {
    const record = await transaction.objectStore('articles').get(id);
    if (!record || record.deletedAt) return failure('not-found');
    const content = await transaction.objectStore('contents').get(id);
    const text = await transaction.objectStore('texts').get(id);
    const summary = parseSummary(record);
    if (summary?.linkOnly) return failure('link-only');
    const article = parseArticle({ ...record, html: content?.html, text: text?.text });
    if (!summary || !article) return failure('unreadable-article');
    const images = new Map<string, Blob>();
    for (const { address, hash } of await picturesFor(transaction, id)) {
      const blob = await blobOf(transaction, hash);
      if (blob) images.set(address, blob);
    }
    return success({ summary, article, images });
  });
}

/** The stored picture with that hash, such as a summary's thumbnail; null where it is not held. */
export async function picture(hash: string): Promise<Blob | null> {
  const result = await read(['images'], async (transaction) =>
    success(await blobOf(transaction, hash)),
  );
  return result.ok ? result.value : null;
}

const savedOf = (summary: Summary | undefined): Saved | null =>
  summary && summary.deletedAt === null
    ? { id: summary.id, images: summary.images, storedImages: summary.storedImages }
    : null;

/** Whether the page at `url`, which declares itself as `canonicalUrl`, is kept. */
export async function find(url: string, canonicalUrl: string = url): Promise<Saved | null> {
  const result = await read(['articles'], async (transaction) =>
    success(await findByKey(transaction, addressKey(url, canonicalUrl))),
  );
  return result.ok ? savedOf(result.value) : null;
}

/** How far a kept article is read, by its addresses as `find` takes them; null when it is not kept. */
export async function findProgress(
  url: string,
  canonicalUrl: string = url,
): Promise<{ readonly id: ArticleId; readonly progress: Progress | null } | null> {
  const result = await read(['articles'], async (transaction) =>
    success(await findByKey(transaction, addressKey(url, canonicalUrl))),
  );
  if (!result.ok || !result.value || result.value.deletedAt !== null) return null;
  return { id: result.value.id, progress: result.value.progress };
}

/** What lists show of an article now; null once it is in the trash. */
export async function findSummary(id: ArticleId): Promise<Summary | null> {
  const result = await read(['articles'], async (transaction) =>
    success(parseSummary(await transaction.objectStore('articles').get(id))),
  );
  return result.ok && result.value?.deletedAt === null ? result.value : null;
}

/** Addresses of the pictures that an article lacks, those that only lists show too. */
export const missingPictures = (id: ArticleId): Promise<Result<readonly string[], LibraryError>> =>
  read(['pictures'], async (transaction) => success(wantedOf(await picturesFor(transaction, id))));

/** How much of an article is kept now; null once it is in the trash. */
export async function findById(id: ArticleId): Promise<Saved | null> {
  const result = await read(['articles'], async (transaction) =>
    success(parseSummary(await transaction.objectStore('articles').get(id))),
  );
  return result.ok ? savedOf(result.value) : null;
}
