import { inflateSync } from 'fflate';
import { failure, type Result, success } from '../../article';
import { crc32 } from './crc';
import { DEFLATED, MAX16, MAX32, SIGNATURE, STORED } from './fields';

/** Why an archive or a file in it cannot be read: no archive, cut off, or not what it says. */
export type ZipError = 'not-a-zip' | 'cut-zip' | 'damaged-zip';

/** A file within an archive. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes before they were compressed. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly crc: number;
  readonly offset: number;
  /** It can be read only with a password. */
  readonly isEncrypted: boolean;
}

/** An archive whose list of files has been read. */
export interface ZipReader {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The bytes of one file, checked against its CRC. */
  read(entry: ZipEntry): Promise<Result<Uint8Array, ZipError>>;
}

/** A comment may be that long, and stands behind the end record. */
const LONGEST_COMMENT = 0xffff;
const END_SIZE = 22;

/** A larger file is refused, so that a small archive cannot fill the memory. */
const MAX_SIZE = 128 * 2 ** 20;

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(Math.max(0, from), to).arrayBuffer());
}

const bigAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

async function directory64(file: Blob, locatorAt: number): Promise<Directory | undefined> {
  const locator = await viewOf(file, locatorAt, locatorAt + 20);
  if (locatorAt < 0 || locator.getUint32(0, true) !== SIGNATURE.locator64) return;
  const at = bigAt(locator, 8);
  const end = await viewOf(file, at, at + 56);
  if (end.byteLength < 56 || end.getUint32(0, true) !== SIGNATURE.end64) return;
  return { count: bigAt(end, 32), size: bigAt(end, 40), offset: bigAt(end, 48) };
}

/** The end record, sought from the end; undefined where the archive was cut off. */
async function findDirectory(file: Blob): Promise<Directory | undefined> {
  const from = Math.max(0, file.size - END_SIZE - LONGEST_COMMENT);
  const tail = await viewOf(file, from, file.size);
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== SIGNATURE.end) continue;
    const count = tail.getUint16(at + 10, true);
    const size = tail.getUint32(at + 12, true);
    const offset = tail.getUint32(at + 16, true);
    const isLarge = count === MAX16 || size === MAX32 || offset === MAX32;
    return isLarge ? await directory64(file, from + at - 20) : { count, size, offset };
  }
  return undefined;
}

/** The numbers that did not fit into a header, from its extra field of ZIP64, in their order there. */
function largeNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, number) => bigAt(view, at + 4 + 8 * number));
  }
  return [];
}

/** The file whose central header begins at `at`, and where the next one does. */
function entryAt(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== SIGNATURE.central) throw new RangeError('No header');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameEnd - at - 46));
  const large = largeNumbers(view, nameEnd, extraEnd);
  const number = (field: number): number => {
    const small = view.getUint32(at + field, true);
    return small === MAX32 ? (large.shift() ?? small) : small;
  };
  const [size, packed, offset] = [number(24), number(20), number(42)];
  const entry = {
    ...{ name, size, packed, offset },
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

function entriesOf(view: DataView, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let number = 0; number < count; number++) {
    const { entry, next } = entryAt(view, at);
    // Of two files with one name the later one counts.
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

function unpacked(entry: ZipEntry, packed: Uint8Array): Uint8Array | undefined {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return;
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch {
    // Whatever is wrong with the bytes, the file is damaged.
    return undefined;
  }
}

/** The bytes of a file as the archive holds them; undefined where its header is not there. */
export async function packedBytes(file: Blob, entry: ZipEntry): Promise<Blob | undefined> {
  const header = await viewOf(file, entry.offset, entry.offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== SIGNATURE.local) return undefined;
  const from = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return file.slice(from, from + entry.packed);
}

async function readEntry(file: Blob, entry: ZipEntry): Promise<Result<Uint8Array, ZipError>> {
  const data = entry.size > MAX_SIZE ? undefined : await packedBytes(file, entry);
  if (!data) return failure('damaged-zip');
  const packed = new Uint8Array(await data.arrayBuffer());
  const bytes = packed.length === entry.packed ? unpacked(entry, packed) : undefined;
  const isWhole = bytes?.length === entry.size && crc32(bytes) === entry.crc;
  return isWhole ? success(bytes) : failure('damaged-zip');
}

/** Reads the list of an archive's files, of which each is read only when it is asked for. */
export async function openZip(file: Blob): Promise<Result<ZipReader, ZipError>> {
  const begin = await viewOf(file, 0, 4);
  if (begin.byteLength < 4 || begin.getUint32(0, true) !== SIGNATURE.local)
    return failure('not-a-zip');
  const directory = await findDirectory(file);
  if (!directory) return failure('cut-zip');
  const { count, size, offset } = directory;
  if (size > MAX_SIZE) return failure('damaged-zip');
  try {
    const entries = entriesOf(await viewOf(file, offset, offset + size), count);
    return success({ entries, read: (entry) => readEntry(file, entry) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure('damaged-zip');
  }
}
