import { failure, type Result, type SaveError, success } from '../../article';
import { announce } from '../changes';
import { type Transaction, write } from '../database';
import { describePictures } from '../pictures';
import { type ArticleRecord, type Picture, parsePictures, parseRecord } from '../schema';
import { type Fields, fields } from '../schema/values';
import { FILES } from './manifest';
import { isBetterText, mergePictures, mergeState } from './merge';
import type { OpenBackup } from './open';
import { articleNames } from './preview';
import { restoreHighlights } from './restore-highlights';
import type { StoredArticle } from './stored';

/** What a restore has done. */
export interface Restored {
  /** Articles that were not here, and those that were here too. */
  readonly added: number;
  readonly merged: number;
  readonly highlights: number;
}

const STORES = ['articles', 'contents', 'texts', 'pictures', 'images', 'highlights'] as const;

type Writing = Transaction<'readwrite'>;

function parseStored(value: unknown): StoredArticle | undefined {
  const given = fields(value);
  const record = fields(given?.record);
  if (!given || typeof record?.id !== 'string') return;
  const text = (name: 'html' | 'text') => (typeof given[name] === 'string' ? given[name] : null);
  return {
    record,
    html: text('html'),
    text: text('text'),
    pictures: Array.isArray(given.pictures) ? given.pictures : null,
  };
}

/** Bytes of those pictures that the backup holds. */
type Blobs = ReadonlyMap<string, { readonly type: string; readonly bytes: Uint8Array }>;

async function blobsFor(
  backup: OpenBackup,
  types: Fields | undefined,
  pictures: readonly Picture[],
): Promise<Blobs> {
  const blobs = new Map<string, { readonly type: string; readonly bytes: Uint8Array }>();
  for (const { hash } of pictures) {
    const type = hash === null ? undefined : types?.[hash];
    if (hash === null || typeof type !== 'string' || blobs.has(hash)) continue;
    blobs.set(hash, { type, bytes: await backup.bytes(FILES.blob(hash)) });
  }
  return blobs;
}

/** The kept article that a backup's one is: by its id, or by its address where both can be read. */
async function counterpart(transaction: Writing, record: Fields): Promise<Fields | undefined> {
  const store = transaction.objectStore('articles');
  const same: unknown = await store.get(String(record.id));
  const given = parseRecord(record);
  if (same || !given) return fields(same);
  const others: readonly unknown[] = await store.index('key').getAll(given.key);
  return fields(others.find(parseRecord));
}

async function putPictures(
  transaction: Writing,
  id: ArticleRecord['id'],
  pictures: readonly Picture[],
  blobs: Blobs,
): Promise<void> {
  const hashes = pictures.flatMap(({ hash }) => hash ?? []);
  await transaction.objectStore('pictures').put({ id, pictures, hashes });
  const images = transaction.objectStore('images');
  for (const hash of new Set(hashes)) {
    const blob = blobs.get(hash);
    if (!blob || (await images.count(hash)) > 0) continue;
    const bytes = blob.bytes.slice().buffer as ArrayBuffer;
    await images.put({ hash, type: blob.type, bytes });
  }
}

async function putText(
  transaction: Writing,
  id: ArticleRecord['id'],
  { html, text }: StoredArticle,
): Promise<void> {
  if (html !== null) await transaction.objectStore('contents').put({ id, html });
  if (text !== null) await transaction.objectStore('texts').put({ id, text });
}

/** The given pictures, without the bytes that nobody has. */
const held = (pictures: readonly Picture[], blobs: Blobs): readonly Picture[] =>
  pictures.map((picture) =>
    picture.hash === null || blobs.has(picture.hash)
      ? picture
      : { ...picture, hash: null, size: 0 },
  );

async function add(
  transaction: Writing,
  given: StoredArticle,
  pictures: readonly Picture[],
  blobs: Blobs,
): Promise<void> {
  const record = given.record as unknown as ArticleRecord;
  const description = parseRecord(record) ? describePictures(pictures, record.icon) : {};
  await transaction.objectStore('articles').put({ ...record, ...description });
  await putText(transaction, record.id, given);
  if (given.pictures) await putPictures(transaction, record.id, pictures, blobs);
}

async function merge(
  transaction: Writing,
  before: Fields,
  given: StoredArticle,
  pictures: readonly Picture[],
  blobs: Blobs,
): Promise<void> {
  const [kept, other] = [parseRecord(before), parseRecord(given.record)];
  if (!other) return;
  if (!kept)
    return add(
      transaction,
      { ...given, record: { ...given.record, id: before.id } },
      pictures,
      blobs,
    );
  const { id, key } = kept;
  const isBetter = isBetterText(kept, other);
  const own = parsePictures(await transaction.objectStore('pictures').get(id));
  const chosen = isBetter ? mergePictures(pictures, own) : mergePictures(own, pictures);
  const record = isBetter ? given.record : before;
  await transaction.objectStore('articles').put({
    ...(record as unknown as ArticleRecord),
    ...mergeState(kept, other),
    ...describePictures(chosen, (isBetter ? other : kept).icon),
    aliases: [...new Set([...kept.aliases, ...other.aliases])],
    id,
    key,
  });
  if (isBetter) await putText(transaction, id, given);
  await putPictures(transaction, id, chosen, blobs);
}

/** Puts one article back; answers with the id under which it is kept and whether it was here. */
async function putBack(
  given: StoredArticle,
  pictures: readonly Picture[],
  blobs: Blobs,
): Promise<Result<{ readonly id: string; readonly wasHere: boolean }, SaveError>> {
  return write(
    STORES,
    async (transaction) => {
      const before = await counterpart(transaction, given.record);
      const known = held(pictures, blobs);
      if (before) await merge(transaction, before, given, known, blobs);
      else await add(transaction, given, known, blobs);
      return success({ id: String(before?.id ?? given.record.id), wasHere: before !== undefined });
    },
    'article',
  );
}

/**
 * Puts a backup's articles and highlights into the library, whatever it holds: what is not here is
 * added, what is here too is merged, nothing is deleted, and a second time changes nothing. Each
 * article is written whole or not at all.
 */
export async function restoreBackup(
  backup: OpenBackup,
  onProgress?: (share: number) => void,
): Promise<Result<Restored, SaveError>> {
  const types = fields(await backup.json(FILES.pictures));
  const ids = new Map<string, string>();
  const names = articleNames(backup);
  let merged = 0;
  for (const [index, name] of names.entries()) {
    const given = parseStored(await backup.json(name));
    if (!given) continue;
    const pictures = parsePictures({ pictures: given.pictures });
    const result = await putBack(given, pictures, await blobsFor(backup, types, pictures));
    if (!result.ok) return failure(result.error);
    ids.set(String(given.record.id), result.value.id);
    if (result.value.wasHere) merged++;
    onProgress?.((index + 1) / names.length);
  }
  const written = await restoreHighlights(backup, ids);
  if (!written.ok) return written;
  announce();
  return success({ added: ids.size - merged, merged, highlights: written.value });
}
