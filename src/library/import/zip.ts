import { Inflate } from 'fflate';
import { type FileError, Unreadable } from './entry';

/** A file in an archive; its name is compared and shown, never used as a path. */
export interface Packed {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its header begins in the archive. */
  readonly offset: number;
}

const MAX_ENTRIES = 200_000;
/** Largest single file, and the bytes that all files may have together, unpacked. */
const MAX_SIZE = 200 * 2 ** 20;
const MAX_TOTAL = 4 * 2 ** 30;
/** Text packs to a fifth or a tenth; a hundredth is a bomb, once it is large enough to matter. */
const MAX_RATIO = 100;
const SMALL = 2 ** 16;

const refuse = (reason: FileError): never => {
  throw new Unreadable(reason);
};

async function readSlice(blob: Blob, from: number, to: number): Promise<ArrayBuffer> {
  try {
    return await blob.slice(from, to).arrayBuffer();
  } catch {
    return refuse('gone');
  }
}

const view = async (blob: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await readSlice(blob, Math.max(0, from), to));

const isBomb = (size: number, packedSize: number): boolean =>
  size > SMALL && size > MAX_RATIO * Math.max(1, packedSize);

/** Where the list of files begins, how long it is and how many it names. */
async function directoryOf(
  blob: Blob,
): Promise<readonly [offset: number, size: number, count: number]> {
  const tail = await view(blob, blob.size - 65_577, blob.size);
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    const locator = at - 20;
    // Above 65,535 files or 4 GB, a second record holds the true numbers (ZIP64).
    if (locator >= 0 && tail.getUint32(locator, true) === 0x07064b50) {
      const offset = Number(tail.getBigUint64(locator + 8, true));
      const large = await view(blob, offset, offset + 56);
      if (large.byteLength < 56 || large.getUint32(0, true) !== 0x06064b50) refuse('broken-file');
      return [48, 40, 32].map((field) => Number(large.getBigUint64(field, true))) as unknown as [
        number,
        number,
        number,
      ];
    }
    return [
      tail.getUint32(at + 16, true),
      tail.getUint32(at + 12, true),
      tail.getUint16(at + 10, true),
    ];
  }
  return refuse('broken-file');
}

/** The numbers that do not fit into the record itself, in its extra field. */
function largeNumbers(data: DataView, at: number, length: number): readonly number[] {
  for (let field = at; field + 4 <= at + length; field += 4 + data.getUint16(field + 2, true)) {
    if (data.getUint16(field, true) !== 1) continue;
    const count = Math.floor(data.getUint16(field + 2, true) / 8);
    return Array.from({ length: count }, (_, i) =>
      Number(data.getBigUint64(field + 4 + 8 * i, true)),
    );
  }
  return [];
}

function packedAt(data: DataView, at: number): { readonly entry: Packed; readonly next: number } {
  if (data.getUint32(at, true) !== 0x02014b50) refuse('broken-file');
  const flags = data.getUint16(at + 8, true);
  if (flags & 1) refuse('unknown-packing');
  const [nameLength = 0, extraLength = 0, commentLength = 0] = [28, 30, 32].map((field) =>
    data.getUint16(at + field, true),
  );
  const nameAt = data.byteOffset + at + 46;
  // Names without the flag are in an old code page, of which only ASCII matters here.
  const name = new TextDecoder().decode(new Uint8Array(data.buffer, nameAt, nameLength));
  if (/(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(name)) refuse('hostile-archive');
  const large = [...largeNumbers(data, at + 46 + nameLength, extraLength)];
  const [size = 0, packedSize = 0, offset = 0] = [24, 20, 42].map((field) => {
    const small = data.getUint32(at + field, true);
    return small === 0xffffffff ? (large.shift() ?? small) : small;
  });
  if (isBomb(size, packedSize)) refuse('hostile-archive');
  const entry = { name, method: data.getUint16(at + 10, true), packedSize, size, offset };
  return { entry, next: at + 46 + nameLength + extraLength + commentLength };
}

/** The files of an archive by name, the last of each name, as its own list at the end tells them. */
export async function openArchive(blob: Blob): Promise<ReadonlyMap<string, Packed>> {
  const [offset, length, count] = await directoryOf(blob);
  if (count > MAX_ENTRIES || length > MAX_SIZE) refuse('too-large');
  const data = await view(blob, offset, offset + length);
  const files = new Map<string, Packed>();
  let total = 0;
  let at = 0;
  try {
    for (let i = 0; i < count; i++) {
      const { entry, next } = packedAt(data, at);
      total += entry.size;
      at = next;
      if (!entry.name.endsWith('/')) files.set(entry.name, entry);
    }
  } catch (error) {
    // A list that ends before its time.
    if (error instanceof RangeError) refuse('broken-file');
    throw error;
  }
  if (total > MAX_TOTAL) refuse('too-large');
  return files;
}

async function dataOf(blob: Blob, { offset, packedSize }: Packed): Promise<Blob> {
  const header = await view(blob, offset, offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50) refuse('broken-file');
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  return blob.slice(start, start + packedSize);
}

/** The bytes of a blob in chunks; `ReadableStream` is not iterable in every browser. */
export async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const chunk = 2 ** 18;
  for (let at = 0; at < blob.size; at += chunk)
    yield new Uint8Array(await readSlice(blob, at, at + chunk));
}

/** Unpacks one file in chunks, and stops where it grows beyond what it claims or what is sane. */
export async function* unpack(blob: Blob, packed: Packed): AsyncGenerator<Uint8Array> {
  const data = await dataOf(blob, packed);
  if (packed.method === 0) return yield* bytesOf(data);
  if (packed.method !== 8) refuse('unknown-packing');
  let found: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MAX_SIZE) refuse('too-large');
    if (size > packed.size || isBomb(size, packed.packedSize)) refuse('hostile-archive');
    found.push(chunk);
  });
  // Small bites, so that little is unpacked before a limit is seen.
  const bite = 2 ** 14;
  for await (const chunk of bytesOf(data))
    for (let at = 0; at < chunk.length; at += bite) {
      push(inflate, chunk.subarray(at, at + bite));
      yield* found;
      found = [];
    }
  push(inflate, new Uint8Array(0), true);
  yield* found;
  if (size !== packed.size) refuse('broken-file');
}

function push(inflate: Inflate, bytes: Uint8Array, isLast = false): void {
  try {
    inflate.push(bytes, isLast);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // What the library throws says that the data is damaged.
    refuse('broken-file');
  }
}
