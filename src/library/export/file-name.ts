/** Longest name without extension, in bytes: leaves room on every file system for a number and a folder. */
const MAX_BYTES = 120;

/** Separators and signs that some file system refuses, controls, bidi signs and half characters. */
const FORBIDDEN =
  /[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

const encoder = new TextEncoder();

/** The beginning of `text` that fits, cut between characters as people see them. */
function fitting(text: string): string {
  if (encoder.encode(text).length <= MAX_BYTES) return text;
  let length = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    length += encoder.encode(segment).length;
    if (length > MAX_BYTES) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** A file name without extension that every file system takes and that says nothing but `title`. */
export function fileName(title: string): string {
  const bare = title.replace(FORBIDDEN, ' ').normalize('NFC').replace(/\s+/g, ' ');
  const name = fitting(bare.replace(/^[\s.~]+/, '')).replace(/[\s.]+$/, '');
  return name === '' ? 'Untitled' : name.replace(RESERVED, '$&_');
}

/** Gives each name once, also where case does not count: the second one gets a number. */
export function uniqueNames(): (name: string, extension: string) => string {
  const taken = new Set<string>();
  return (name, extension) => {
    let unique = `${name}${extension}`;
    for (let number = 2; taken.has(unique.toLowerCase()); number++)
      unique = `${name} ${number}${extension}`;
    taken.add(unique.toLowerCase());
    return unique;
  };
}
