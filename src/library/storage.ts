import { type ArticleId, type Result, type SaveError, success } from '../article';
import { announce } from './changes';
import { write } from './database';
import { forgetUnused } from './images';
import { describePictures } from './pictures';
import { type ImageRecord, type Picture, parseImage, parsePictures, type Summary } from './schema';

/** What the library takes on the disk, in bytes. */
export interface Usage {
  readonly text: number;
  /** A picture that several articles show counts for each of them. */
  readonly images: number;
  /** What the browser says that all of Lectern takes, and what it may; null where it does not say. */
  readonly total: number | null;
  readonly quota: number | null;
  /** Articles by what they take, largest first; those in the trash too. */
  readonly largest: readonly Summary[];
}

export const bytesOf = ({ textBytes, imageBytes }: Summary): number => textBytes + imageBytes;

/** What these articles take, all there are, with the `most` largest of them. */
export async function usageOf(summaries: readonly Summary[], most = 50): Promise<Usage> {
  const { usage: total = null, quota = null } = await navigator.storage.estimate();
  const sum = (part: 'textBytes' | 'imageBytes') =>
    summaries.reduce((before, summary) => before + summary[part], 0);
  const largest = summaries.toSorted((a, b) => bytesOf(b) - bytesOf(a)).slice(0, most);
  return { text: sum('textBytes'), images: sum('imageBytes'), total, quota, largest };
}

/** The pictures that were taken off articles; `putBackImages` brings them back. */
export interface DroppedImages {
  readonly articles: readonly { readonly id: ArticleId; readonly pictures: readonly Picture[] }[];
  readonly images: readonly ImageRecord[];
}

const STORES = ['articles', 'pictures', 'images'] as const;
const hashesOf = (pictures: readonly Picture[]): readonly string[] =>
  pictures.flatMap(({ hash }) => hash ?? []);

/** Takes the bytes of all pictures off these articles and keeps their text; answers what was there. */
export async function dropImages(
  ids: readonly ArticleId[],
): Promise<Result<DroppedImages, SaveError>> {
  const result = await write(STORES, async (transaction) => {
    const articles: DroppedImages['articles'][number][] = [];
    const images = new Map<string, ImageRecord>();
    for (const id of new Set(ids)) {
      const record = await transaction.objectStore('articles').get(id);
      const pictures = parsePictures(await transaction.objectStore('pictures').get(id));
      if (!record) continue;
      for (const hash of hashesOf(pictures)) {
        const image = parseImage(await transaction.objectStore('images').get(hash));
        if (image) images.set(hash, image);
      }
      articles.push({ id, pictures });
      const none = pictures.map((picture) => ({ ...picture, hash: null, size: 0 }));
      await transaction.objectStore('pictures').put({ id, pictures: none, hashes: [] });
      await transaction
        .objectStore('articles')
        .put({ ...record, ...describePictures(none, record.icon) });
    }
    await forgetUnused(transaction, [...images.keys()]);
    return success({ articles, images: [...images.values()] });
  });
  if (result.ok) announce(result.value.articles.map(({ id }) => id));
  return result;
}

/** Brings back what `dropImages` took, to the articles that still show those pictures. */
export async function putBackImages(dropped: DroppedImages): Promise<Result<null, SaveError>> {
  const result = await write(
    STORES,
    async (transaction) => {
      for (const image of dropped.images) await transaction.objectStore('images').put(image);
      for (const { id, pictures } of dropped.articles) {
        const record = await transaction.objectStore('articles').get(id);
        const store = transaction.objectStore('pictures');
        const former = new Map(pictures.map((picture) => [picture.address, picture]));
        const now = parsePictures(await store.get(id)).map((picture) =>
          picture.hash === null ? { ...picture, ...former.get(picture.address) } : picture,
        );
        if (!record) continue;
        await store.put({ id, pictures: now, hashes: hashesOf(now) });
        await transaction
          .objectStore('articles')
          .put({ ...record, ...describePictures(now, record.icon) });
      }
      await forgetUnused(
        transaction,
        dropped.images.map(({ hash }) => hash),
      );
      return success(null);
    },
    'picture',
  );
  if (result.ok) announce(dropped.articles.map(({ id }) => id));
  return result;
}
