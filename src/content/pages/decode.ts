const DECLARED = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
/** Bytes in which a page must declare its encoding. */
const START = 1024;

/**
 * The text of a page by its byte order mark, else as its server says, else as it says itself (HTML
 * Standard, "encoding sniffing algorithm"), else in `other`.
 */
export function decode(bytes: Uint8Array, contentType: string, other: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, START));
  const labels = [
    markOf(bytes),
    /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1],
    DECLARED.exec(start)?.[1],
    other,
  ];
  for (const label of labels) {
    const decoder = label && decoderFor(label);
    if (decoder) return decoder.decode(bytes);
  }
  return new TextDecoder().decode(bytes);
}

const markOf = ([first, second, third]: Uint8Array): string | undefined => {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined;
};

const decoderFor = (label: string): TextDecoder | undefined => {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
};
