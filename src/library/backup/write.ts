import { type LibraryError, type Result, success } from '../../article';
import { hashOf } from '../images';
import { type ZipWriter, zipToBlob } from '../zip';
import { toAnnotation } from './annotation';
import { type BackupCounts, FILES, FORMAT, FORMAT_VERSION, type Manifest } from './manifest';
import { hashesOf, storedArticle, storedHighlights, storedIds, storedImage } from './stored';

/** A backup that has been written. */
export interface Backup {
  readonly file: Blob;
  readonly counts: BackupCounts;
}

export interface BackupOptions {
  /** The settings as they are to be put back, plain. */
  readonly settings: unknown;
  /** When it is made, in milliseconds since 1970; the same library at the same time is the same file. */
  readonly now?: number;
  /** Told which share is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops the work; the answer is then null. */
  readonly signal?: AbortSignal;
}

const encoder = new TextEncoder();

interface Adder {
  readonly files: Record<string, string>;
  json(name: string, value: unknown): Promise<void>;
  bytes(name: string, bytes: Uint8Array): Promise<void>;
}

/** Adds files to the archive and notes the hash of each. */
function adderTo(writer: ZipWriter): Adder {
  const files: Record<string, string> = {};
  const add = async (name: string, bytes: Uint8Array, stored: boolean): Promise<void> => {
    files[name] = await hashOf(bytes);
    writer.add(name, bytes, { stored });
  };
  return {
    files,
    json: (name, value) => add(name, encoder.encode(JSON.stringify(value)), false),
    bytes: (name, bytes) => add(name, bytes, true),
  };
}

/** Adds every article; answers with the addresses by id and the hashes of the pictures. */
async function addArticles(
  adder: Adder,
  ids: readonly string[],
  { onProgress, signal }: BackupOptions,
): Promise<{ readonly sources: ReadonlyMap<string, string>; readonly hashes: Set<string> }> {
  const sources = new Map<string, string>();
  const hashes = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (signal?.aborted) break;
    const article = await storedArticle(id);
    if (!article.ok) continue;
    await adder.json(FILES.article(id), article.value);
    sources.set(id, String(article.value.record.url ?? ''));
    for (const hash of hashesOf(article.value)) hashes.add(hash);
    onProgress?.((index / ids.length) * 0.5);
  }
  return { sources, hashes };
}

/** Adds what is marked in the articles whose addresses are given; answers with the number. */
async function addHighlights(
  adder: Adder,
  sources: ReadonlyMap<string, string>,
): Promise<Result<number, LibraryError>> {
  const stored = await storedHighlights();
  if (!stored.ok) return stored;
  const { highlights, unreadable } = stored.value;
  const kept = highlights.filter(({ article }) => sources.has(article));
  await adder.json(
    FILES.highlights,
    kept.map((highlight) => toAnnotation(highlight, sources.get(highlight.article) ?? '')),
  );
  await adder.json(FILES.unreadable, unreadable);
  return success(kept.length);
}

/** Adds the pictures; those that are gone, or not what their hash says, are left out. */
async function addPictures(
  adder: Adder,
  hashes: readonly string[],
  { onProgress, signal }: BackupOptions,
): Promise<Readonly<Record<string, string>>> {
  const types: Record<string, string> = {};
  for (const [index, hash] of hashes.entries()) {
    if (signal?.aborted) break;
    const image = await storedImage(hash);
    const bytes = image.ok ? new Uint8Array(image.value.bytes) : undefined;
    if (!image.ok || !bytes || (await hashOf(bytes)) !== hash) continue;
    await adder.bytes(FILES.blob(hash), bytes);
    types[hash] = image.value.type;
    onProgress?.(0.5 + (index / hashes.length) * 0.5);
  }
  return types;
}

/**
 * All that is kept, in one archive: articles, pictures, highlights, settings, and a manifest with the
 * SHA-256 of each. Each article is read as a whole, one after the other, so it needs little memory
 * and does not hold up saving. Null where `signal` stopped it.
 */
export async function writeBackup(
  options: BackupOptions,
): Promise<Result<Backup | null, LibraryError>> {
  const ids = await storedIds();
  if (!ids.ok) return ids;
  const { writer, blob } = zipToBlob();
  const adder = adderTo(writer);
  const { sources, hashes } = await addArticles(adder, ids.value, options);
  const highlights = await addHighlights(adder, sources);
  if (!highlights.ok) return highlights;
  await adder.json(FILES.settings, options.settings);
  const types = await addPictures(adder, [...hashes].sort(), options);
  await adder.json(FILES.pictures, types);
  if (options.signal?.aborted) return success(null);
  const counts: BackupCounts = {
    articles: sources.size,
    highlights: highlights.value,
    pictures: Object.keys(types).length,
  };
  const manifest: Manifest = {
    format: FORMAT,
    version: FORMAT_VERSION,
    created: new Date(options.now ?? Date.now()).toISOString(),
    counts,
    files: adder.files,
  };
  await adder.json(FILES.manifest, manifest);
  options.onProgress?.(1);
  return success({ file: blob(), counts });
}
