import { failure, type LibraryError, type Result, success } from '../../article';
import { read } from '../database';
import {
  type Highlight,
  type ImageRecord,
  parseHighlight,
  parseImage,
  parsePictures,
} from '../schema';
import type { Fields } from '../schema/values';

/** All that is kept of one article, as stored, so that a backup keeps what this version cannot read. */
export interface StoredArticle {
  readonly record: Fields;
  readonly html: string | null;
  readonly text: string | null;
  readonly pictures: readonly unknown[] | null;
}

/** The ids of all articles, also of those in the trash and of those that cannot be read. */
export const storedIds = (): Promise<Result<readonly string[], LibraryError>> =>
  read(['articles'], async (transaction) =>
    success(await transaction.objectStore('articles').getAllKeys()),
  );

/** One article; `not-found` where it went meanwhile. */
export const storedArticle = (id: string): Promise<Result<StoredArticle, LibraryError>> =>
  read(['articles', 'contents', 'texts', 'pictures'], async (transaction) => {
    const record = await transaction.objectStore('articles').get(id);
    if (!record) return failure('not-found');
    const content = await transaction.objectStore('contents').get(id);
    const text = await transaction.objectStore('texts').get(id);
    const pictures = await transaction.objectStore('pictures').get(id);
    return success({
      record: { ...record },
      html: content?.html ?? null,
      text: text?.text ?? null,
      pictures: pictures?.pictures ?? null,
    });
  });

/** Highlights, also those that were taken off, and the records that are none to this version. */
export interface StoredHighlights {
  readonly highlights: readonly Highlight[];
  readonly unreadable: readonly unknown[];
}

export const storedHighlights = (): Promise<Result<StoredHighlights, LibraryError>> =>
  read(['highlights'], async (transaction) => {
    const records: readonly unknown[] = await transaction.objectStore('highlights').getAll();
    return success({
      highlights: records.flatMap((record) => parseHighlight(record) ?? []),
      unreadable: records.filter((record) => !parseHighlight(record)),
    });
  });

/** The stored picture with that hash; `not-found` where it went meanwhile. */
export const storedImage = (hash: string): Promise<Result<ImageRecord, LibraryError>> =>
  read(['images'], async (transaction) => {
    const image = parseImage(await transaction.objectStore('images').get(hash));
    return image ? success(image) : failure('not-found');
  });

/** Hashes of the pictures that an article holds. */
export const hashesOf = ({ pictures }: StoredArticle): readonly string[] =>
  parsePictures({ pictures }).flatMap(({ hash }) => hash ?? []);
