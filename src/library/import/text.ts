import { Unreadable } from './entry';

/** Longest row, token or element of a file, in characters: an article's markup with room for pictures in it. */
const MAX_PIECE = 64 * 2 ** 20;

/** One piece that a reader found in a text, and where the next one begins; null says that it needs more. */
export type Read<T> = (
  text: string,
  at: number,
  isEnd: boolean,
) => { readonly value: T | null; readonly next: number } | null;

/**
 * Cuts a text that comes in chunks into pieces, a list for each chunk. A reader that needs more is
 * asked again once the text has doubled, so that a long piece costs time linear in its length.
 */
export async function* pieces<T>(
  chunks: AsyncIterable<string>,
  read: Read<T>,
  max = MAX_PIECE,
): AsyncGenerator<readonly T[]> {
  let text = '';
  let wanted = 0;
  const take = (isEnd: boolean): readonly T[] => {
    const found: T[] = [];
    let at = 0;
    for (let piece = read(text, at, isEnd); piece; piece = read(text, at, isEnd)) {
      if (piece.value !== null) found.push(piece.value);
      at = piece.next;
    }
    text = text.slice(at);
    wanted = 2 * text.length;
    return found;
  };
  for await (const chunk of chunks) {
    text += chunk;
    if (text.length < wanted && text.length <= max) continue;
    const found = take(false);
    if (text.length > max) throw new Unreadable('too-large');
    if (found.length > 0) yield found;
  }
  yield take(true);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    // As a stream, so that a character cut off at the end is no error.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Bytes as text with plain line ends: in UTF-8 or UTF-16 by their mark, else as spreadsheets write on Windows. */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held = '';
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = held + decoder.decode(chunk, { stream: true });
    // The other half of a line end may come with the next chunk.
    held = text.endsWith('\r') ? '\r' : '';
    yield (held ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
  yield (held + (decoder?.decode() ?? '')).replace(/\r\n?/g, '\n');
}

/** The chunks again, and the first `length` characters of them or all that there is. */
export async function peek(
  chunks: AsyncIterable<string>,
  length: number,
): Promise<{ readonly start: string; readonly chunks: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let start = '';
  while (start.length < length) {
    const next = await iterator.next();
    if (next.done) break;
    start += next.value;
  }
  async function* again() {
    yield start;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { start: start.slice(0, length), chunks: again() };
}
