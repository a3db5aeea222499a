import type { Place } from '../article';

/** What does not count as text: how a browser or a page breaks lines must not matter. */
const UNCOUNTED = /[\s\u00ad\u200b\u2060\ufeff]+/g;

/** The text without what may differ between two forms of it. */
export const essence = (text: string): string => text.replace(UNCOUNTED, '');

/** Characters that a digest covers. */
const SPAN = 32;

/** 32 bits of the characters from `at` on (FNV-1a by UTF-16 units). */
function digest(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + SPAN; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The place of the character at `index` of an essence. */
export const placeAt = (text: string, index: number): Place => ({
  share: text.length > 0 ? index / text.length : 0,
  marks: [digest(text, index), digest(text, index - SPAN)],
});

/** The last index whose mark holds nothing but text: one nearer to the end stands at the end of any text. */
export const lastTelling = (text: string): number => Math.max(0, text.length - SPAN);

/** Where a place is in an essence: at its mark nearest to its share, or at its share. */
export function findPlace(text: string, { share, marks }: Place): number {
  const near = Math.round(share * text.length);
  for (const [which, mark] of marks.entries()) {
    const shift = which === 0 ? 0 : -SPAN;
    for (let distance = 0; distance <= text.length; distance++)
      for (const index of [near - distance, near + distance])
        if (index >= 0 && index <= text.length && digest(text, index + shift) === mark)
          return index;
  }
  return near;
}

/** The essence of an element's text, and which of its characters stands where. */
export class TextMap {
  readonly text: string;
  readonly #nodes: readonly Text[];
  /** Index in `text` of the first character of each node. */
  readonly #starts: readonly number[];

  constructor(root: Element) {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    const starts: number[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push(node as Text);
      starts.push(text.length);
      text += essence((node as Text).data);
    }
    this.text = text;
    this.#nodes = nodes;
    this.#starts = starts;
  }

  /** The index of the character at `offset` of a text node; undefined for a node of elsewhere. */
  indexOf(node: Text, offset: number): number | undefined {
    const start = this.#starts[this.#nodes.indexOf(node)];
    return start === undefined ? undefined : start + essence(node.data.slice(0, offset)).length;
  }

  /** The range of the character at `index`; null in an empty text. */
  rangeAt(index: number): Range | null {
    const at = this.#starts.findLastIndex((start) => start <= index);
    const node = this.#nodes[at];
    if (!node) return null;
    const wanted = index - (this.#starts[at] ?? 0);
    let offset = 0;
    for (let counted = -1; offset < node.length; offset++)
      if (essence(node.data[offset] ?? '') !== '' && ++counted === wanted) break;
    const range = node.ownerDocument.createRange();
    range.setStart(node, Math.min(offset, node.length));
    range.setEnd(node, Math.min(offset + 1, node.length));
    return range;
  }
}

/** Below this length a text can stand in many places. */
const TELLING = 16;
const STEP = 8;

/** Where an essence holds the first of what is seen of it elsewhere; undefined where nothing is. */
export function findSeen(text: string, seen: string): number | undefined {
  for (let from = 0; from + TELLING <= seen.length; from += STEP) {
    const found = text.indexOf(seen.slice(from, from + SPAN));
    if (found < 0) continue;
    let back = 0;
    while (back < Math.min(from, found) && seen[from - back - 1] === text[found - back - 1]) back++;
    return found - back;
  }
  return undefined;
}
