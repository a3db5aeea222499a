import { type Batch, readArchive } from './archive';
import { Unreadable } from './entry';
import { readText } from './read-text';
import { decode } from './text';
import { bytesOf } from './zip';

/** A larger file is no export of a reading list. */
const MAX_TEXT = 200 * 2 ** 20;
/** Archives hold pictures and documents that are not unpacked. */
const MAX_ARCHIVE = 2 * 2 ** 30;

const isArchive = ([first, second, third]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && (third === 3 || third === 5);

/**
 * Reads an export file of any known kind, found by its content, batch by batch, so that little of it
 * is held at a time. `withTexts` false leaves out what only keeping needs. Throws `Unreadable` where
 * the file is refused; it may do so at any batch.
 */
export async function* readExport(
  file: Blob,
  { withTexts = true }: { readonly withTexts?: boolean } = {},
): AsyncGenerator<Batch> {
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (isArchive(start)) {
    if (file.size > MAX_ARCHIVE) throw new Unreadable('too-large');
    return yield* readArchive(file, withTexts);
  }
  if (file.size > MAX_TEXT) throw new Unreadable('too-large');
  for await (const batch of readText(decode(bytesOf(file)))) yield { ...batch, file: '' };
}
