import { deflateSync } from 'fflate';
import { crc32 } from './crc';
import { DEFLATED, type Field, joined, MAX16, MAX32, pack, SIGNATURE, STORED } from './fields';

/** A ZIP archive that is being written. */
export interface ZipWriter {
  /** Adds a file; `stored` leaves it as it is, for what is compressed by itself. */
  add(name: string, bytes: Uint8Array, options?: { readonly stored?: boolean }): void;
  /** Writes what closes the archive; nothing may be added after it. */
  end(): void;
}

/** Below this, blobs are gathered in memory; then the browser may put them on the disk. */
const GATHERED = 16 * 2 ** 20;

const encoder = new TextEncoder();

/** The first moment that ZIP knows: an archive of the same files is the same bytes at any time. */
const DATE = (1 << 5) | 1;
/** Says that the name is UTF-8; left out where it makes no difference, as EPUB wants it. */
const UTF8 = 0x0800;

interface Entry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** What local and central headers share, from the version needed to the length of the name. */
const common = (entry: Entry, version: number): readonly Field[] => [
  [2, version],
  [2, entry.flags],
  [2, entry.method],
  [2, 0],
  [2, DATE],
  [4, entry.crc],
  [4, entry.packed],
  [4, entry.size],
  [2, entry.name.length],
];

const localHeader = (entry: Entry): Uint8Array =>
  joined([pack([4, SIGNATURE.local], ...common(entry, 20), [2, 0]), entry.name]);

function centralHeader(entry: Entry): Uint8Array {
  const isFar = entry.offset >= MAX32;
  const extra = isFar ? pack([2, 1], [2, 8], [8, entry.offset]) : new Uint8Array();
  const version = isFar ? 45 : 20;
  return joined([
    pack([4, SIGNATURE.central], [2, version], ...common(entry, version), [2, extra.length]),
    // No comment, first disk, binary, no attributes.
    pack([2, 0], [2, 0], [2, 0], [4, 0], [4, isFar ? MAX32 : entry.offset]),
    entry.name,
    extra,
  ]);
}

function end(count: number, size: number, offset: number): Uint8Array {
  const isLarge = count >= MAX16 || offset + size >= MAX32;
  const end64 = pack(
    ...([
      [4, SIGNATURE.end64],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
    ] as const),
    ...([
      [8, count],
      [8, count],
      [8, size],
      [8, offset],
    ] as const),
  );
  const locator = pack([4, SIGNATURE.locator64], [4, 0], [8, offset + size], [4, 1]);
  const total = Math.min(count, MAX16);
  return joined([
    ...(isLarge ? [end64, locator] : []),
    pack([4, SIGNATURE.end], [2, 0], [2, 0], [2, total], [2, total]),
    pack([4, Math.min(size, MAX32)], [4, Math.min(offset, MAX32)], [2, 0]),
  ]);
}

/** Begins a ZIP archive (ZIP64 where it is large), whose pieces go to `write` in order. */
export function zipTo(write: (piece: Uint8Array) => void): ZipWriter {
  const central: Uint8Array[] = [];
  let offset = 0;
  const emit = (piece: Uint8Array): void => {
    write(piece);
    offset += piece.length;
  };
  return {
    add(path, bytes, { stored = false } = {}) {
      const name = encoder.encode(path);
      const deflated = stored ? bytes : deflateSync(bytes);
      const isSmaller = deflated.length < bytes.length;
      const content = isSmaller ? deflated : bytes;
      const entry: Entry = {
        name,
        flags: name.length === path.length ? 0 : UTF8,
        method: isSmaller ? DEFLATED : STORED,
        crc: crc32(bytes),
        packed: content.length,
        size: bytes.length,
        offset,
      };
      central.push(centralHeader(entry));
      emit(localHeader(entry));
      emit(content);
    },
    end() {
      const directory = offset;
      for (const header of central) emit(header);
      emit(end(central.length, offset - directory, directory));
    },
  };
}

/** A ZIP archive as a blob that grows with `writer`; `blob` closes the archive. */
export function zipToBlob(type = 'application/zip'): {
  readonly writer: ZipWriter;
  blob(): Blob;
} {
  let parts: BlobPart[] = [];
  let gathered = 0;
  const writer = zipTo((piece) => {
    parts.push(piece as BlobPart);
    gathered += piece.length;
    if (gathered < GATHERED) return;
    parts = [new Blob(parts)];
    gathered = 0;
  });
  return {
    writer,
    blob() {
      writer.end();
      return new Blob(parts, { type });
    },
  };
}
