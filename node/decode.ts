import { TextDecoder } from '@exodus/bytes/encoding.js';
import sniff from 'html-encoding-sniffer';
import { failure, type Result, success } from '../src/article';

export type DecodeError = 'empty' | 'unknown-encoding' | 'wrong-encoding';

/** Share of characters that were no characters, beyond which the encoding must be another one. */
const MAX_UNREADABLE = 0.01;

/**
 * The text of a stored page. Its encoding is the byte order mark's, else `encoding`, else what the
 * page declares (HTML Standard, "encoding sniffing algorithm"), else UTF-8 where the bytes are that,
 * else windows-1252.
 */
export const decodeHtml = (bytes: Uint8Array, encoding?: string): Result<string, DecodeError> => {
  if (encoding !== undefined && !isKnown(encoding)) return failure('unknown-encoding');
  const label = sniff(bytes, {
    transportLayerEncodingLabel: encoding,
    defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
  });
  const text = new TextDecoder(label).decode(bytes);
  if (text.trim() === '') return failure('empty');
  const unreadable = text.match(/[\ufffd\0]/g)?.length ?? 0;
  return unreadable > MAX_UNREADABLE * text.length ? failure('wrong-encoding') : success(text);
};

const isKnown = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
