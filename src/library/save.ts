import {
  type Article,
  type ArticleId,
  failure,
  type Result,
  type Saved,
  type SaveError,
  success,
} from '../article';
import { addressKey } from './address';
import { announce } from './changes';
import { type Transaction, write } from './database';
import { findByKey, findCopy } from './duplicates';
import { fingerprint } from './fingerprint';
import { expectMore } from './health';
import { forgetUnused } from './images';
import { describePictures, picturesOf, textBytesOf, wantedOf } from './pictures';
import { type ArticleRecord, parseArticle, parsePictures } from './schema';

/** What a save has kept, and the pictures whose bytes it still wants. */
export interface Kept {
  readonly saved: Saved;
  readonly wanted: readonly string[];
}

/** The keys at which an article was known before it was saved under `key`. */
const aliasesOf = (former: ArticleRecord | undefined, key: string): readonly string[] =>
  former ? [...new Set([...former.aliases, former.key])].filter((other) => other !== key) : [];

const fresh = (now: number) => ({
  id: crypto.randomUUID() as ArticleId,
  addedAt: now,
  openedAt: null,
  progress: null,
  favourite: false,
  archived: false,
  tags: [],
  note: null,
});

/**
 * Keeps an article, or the newer form of one that is kept, with all its state; resolves once it is
 * on the disk. Either all of it is written or nothing, so a former text is never lost to a failure.
 */
export async function save(article: Article): Promise<Result<Kept, SaveError>> {
  const valid = parseArticle(article);
  if (!valid || valid.text.trim() === '') return failure('not-an-article');
  const result = await write(
    ['articles', 'contents', 'texts', 'pictures', 'images'],
    (transaction) => replace(transaction, valid),
    'article',
  );
  if (!result.ok) return result;
  const { isNew, ...kept } = result.value;
  if (isNew) await expectMore(1);
  announce([kept.saved.id]);
  return success(kept);
}

async function replace(
  transaction: Transaction<'readwrite'>,
  article: Article,
): Promise<Result<Kept & { readonly isNew: boolean }, never>> {
  const { html, text, ...metadata } = article;
  const now = Date.now();
  const key = addressKey(article.url, article.canonicalUrl);
  const former = (await findByKey(transaction, key)) ?? (await findCopy(transaction, article));
  const records = transaction.objectStore('articles');
  // As stored, so that fields of other versions are kept.
  const state = (former && (await records.get(former.id))) ?? fresh(now);
  const { id } = state;
  const store = transaction.objectStore('pictures');
  const before = former ? parsePictures(await store.get(id)) : [];
  const pictures = picturesOf(article, before);
  const record: ArticleRecord = {
    ...state,
    ...metadata,
    ...describePictures(pictures, article.icon),
    key,
    aliases: aliasesOf(former, key),
    linkOnly: false,
    fingerprint: fingerprint(text),
    textBytes: textBytesOf(html, text),
    savedAt: now,
    deletedAt: null,
  };
  const hashes = pictures.flatMap(({ hash }) => hash ?? []);
  await records.put(record);
  await transaction.objectStore('contents').put({ id, html });
  await transaction.objectStore('texts').put({ id, text });
  await store.put({ id, pictures, hashes });
  await forgetUnused(
    transaction,
    before.flatMap(({ hash }) => hash ?? []),
  );
  const { images, storedImages } = record;
  const saved = { id, images, storedImages };
  return success({ saved, wanted: wantedOf(pictures), isNew: !former });
}
