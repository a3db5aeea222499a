import { rest } from './rest';

/** What stands in the body, but is no text of the article. */
export const TOOLS = 'button, .note, .code-language, .code-copy, .embed, [role="doc-backlink"]';

const BLOCKS =
  'p,div,li,ul,ol,dl,dt,dd,h1,h2,h3,h4,h5,h6,blockquote,pre,figure,figcaption,table,tr,td,th,caption,section,details,summary,hr';

const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;

/** A text with each run of white space as one space, and nothing that is not seen. */
export const collapse = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ');

const isSpace = (character: string): boolean => /\s/.test(character);
const isUnseen = (character: string): boolean => /[\u00ad\u200b\u2060\ufeff]/.test(character);

/** A place in the document. */
type Point = readonly [node: Text, offset: number];

/**
 * The text of an article's body as highlights count it, in UTF-16 units: white space collapsed, a
 * space between blocks, tools left out. It knows which character stands where in the document.
 */
export class BodyText {
  readonly text: string;
  readonly #nodes: readonly Text[];
  /** Index in `text` of the first character of each node. */
  readonly #starts: readonly number[];

  private constructor(text: string, nodes: readonly Text[], starts: readonly number[]) {
    this.text = text;
    this.#nodes = nodes;
    this.#starts = starts;
  }

  /** Reads `root`, a little at a time. */
  static async of(root: Element): Promise<BodyText> {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    const starts: number[] = [];
    const pieces: string[] = [];
    let length = 0;
    let endsInSpace = true;
    let block: Element | null = null;
    const add = (piece: string) => {
      if (piece === '') return;
      pieces.push(piece);
      length += piece.length;
      endsInSpace = piece.endsWith(' ');
    };
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
      await rest();
      const parent = node.parentElement;
      if (!parent || parent.closest(TOOLS)) continue;
      const own = parent.closest(BLOCKS);
      const isBroken = node.previousSibling?.nodeName === 'BR';
      if ((own !== block || isBroken) && !endsInSpace) add(' ');
      block = own;
      nodes.push(node);
      starts.push(length);
      const piece = collapse(node.data);
      add(endsInSpace ? piece.trimStart() : piece);
    }
    return new BodyText(pieces.join(''), nodes, starts);
  }

  /** Whether a character at `index` would follow a space, which swallows more of them. */
  #followsSpace(index: number): boolean {
    return index === 0 || this.text[index - 1] === ' ';
  }

  /** The characters that a range holds, begin and end, without white space around; null where it holds none. */
  spanOf(range: Range): readonly [start: number, end: number] | null {
    let start = this.#indexOf(range, range.startContainer, range.startOffset, 0);
    let end = this.#indexOf(range, range.endContainer, range.endOffset, 1);
    while (start < end && this.text[start] === ' ') start++;
    while (end > start && this.text[end - 1] === ' ') end--;
    return start < end ? [start, end] : null;
  }

  #indexOf(range: Range, container: Node, offset: number, side: 0 | 1): number {
    const at = this.#nodes.indexOf(container as Text);
    const node = this.#nodes[at];
    const start = this.#starts[at];
    if (node && start !== undefined) {
      const before = collapse(node.data.slice(0, offset));
      return start + (this.#followsSpace(start) ? before.trimStart() : before).length;
    }
    const isBefore = (text: Text): boolean =>
      side === 0 ? range.comparePoint(text, text.length) < 0 : range.comparePoint(text, 0) <= 0;
    const first = this.#firstNot(isBefore);
    return this.#starts[first] ?? this.text.length;
  }

  /** The first node for which `isBefore`, true of a beginning of them, is false. */
  #firstNot(isBefore: (node: Text) => boolean): number {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const node = this.#nodes[middle];
      if (node && isBefore(node)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #pointOf(index: number): Point | null {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const node = this.#nodes[low - 1];
    const start = this.#starts[low - 1];
    if (!node || start === undefined) return null;
    return [node, offsetIn(node.data, index - start, this.#followsSpace(start))];
  }

  /** The range of the characters from `start` to before `end`. */
  rangeOf(start: number, end: number): Range | null {
    const from = this.#pointOf(start);
    const last = this.#pointOf(end - 1);
    if (!from || !last) return null;
    const range = from[0].ownerDocument.createRange();
    range.setStart(...from);
    range.setEnd(last[0], Math.min(last[1] + 1, last[0].length));
    return range;
  }
}

/** Where the character stands in `data` that is at `index` once it is collapsed. */
function offsetIn(data: string, index: number, followsSpace: boolean): number {
  let counted = -1;
  let wasSpace = followsSpace;
  for (let offset = 0; offset < data.length; offset++) {
    const character = data[offset] ?? '';
    if (isUnseen(character)) continue;
    const space = isSpace(character);
    if (!(space && wasSpace) && ++counted === index) return offset;
    wasSpace = space;
  }
  return data.length;
}
