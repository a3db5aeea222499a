import { Inflate } from 'fflate';
import { openZip, packedBytes, type ZipEntry } from '../zip';
import { type FileError, Unreadable } from './entry';

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

const isBomb = (size: number, packed: number): boolean =>
  size > SMALL && size > MAX_RATIO * Math.max(1, packed);

/** A name that would leave the folder an archive is unpacked into; here names are never paths. */
const leavesFolder = (name: string): boolean => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:/i.test(name);

/** The bytes of a blob in chunks; `ReadableStream` is not iterable in every browser. */
export async function* bytesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  const chunk = 2 ** 18;
  for (let at = 0; at < blob.size; at += chunk) {
    const bytes = await blob
      .slice(at, at + chunk)
      .arrayBuffer()
      .catch(() => refuse('gone'));
    yield new Uint8Array(bytes);
  }
}

/** The files of an archive by name, as its own list at the end tells them; its claims are judged at once. */
export async function openArchive(blob: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const opened = await openZip(blob).catch(() => refuse('gone'));
  if (!opened.ok) return refuse('broken-file');
  const files = [...opened.value.entries.values()];
  if (files.some(({ name }) => leavesFolder(name))) refuse('hostile-archive');
  if (files.some(({ size, packed }) => isBomb(size, packed))) refuse('hostile-archive');
  if (files.length > MAX_ENTRIES) refuse('too-large');
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_TOTAL) refuse('too-large');
  return new Map(
    files.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]),
  );
}

/** Unpacks one file in chunks, and stops where it grows beyond what it claims or what is sane. */
export async function* unpack(blob: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) refuse('unknown-packing');
  const data = (await packedBytes(blob, entry)) ?? refuse('broken-file');
  if (entry.method === 0) return yield* bytesOf(data);
  if (entry.method !== 8) refuse('unknown-packing');
  let found: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MAX_SIZE) refuse('too-large');
    if (size > entry.size || isBomb(size, entry.packed)) refuse('hostile-archive');
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
  if (size !== entry.size) refuse('broken-file');
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
