/** Signatures of a ZIP archive's parts (PKWARE's APPNOTE 6.3, section 4.3). */
export const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

export const STORED = 0;
export const DEFLATED = 8;

/** What a field of 16 or 32 bits says when the number is in the ZIP64 part instead. */
export const MAX16 = 0xffff;
export const MAX32 = 0xffffffff;

/** A field's size in bytes and its value. */
export type Field = readonly [size: 2 | 4 | 8, value: number];

/** Numbers one after the other, the least byte first. */
export function pack(...fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

/** Pieces in one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
