import { isText, ownText } from '../own-text';
import type { Span } from './sentences';

/** What holds text of its own. */
const BLOCKS =
  'p, h2, h3, h4, h5, h6, li, dt, dd, td, th, figcaption, caption, blockquote, summary, details, div, section, aside, figure, ul, ol, dl, table, address';
/** What nobody wants to hear: code, formulas, notes and their marks, what is the reader's own. */
const SILENT =
  'pre, .code, math, .formula, a[role="doc-noteref"], [role="doc-endnotes"], [role="doc-backlink"], .note, .embed, .missing, [aria-hidden="true"], rt, rp, button:not(.enlarge), .removed';
const CAPTIONS = 'figcaption, caption';

/** One block of text as it is spoken, and where each of its characters stands. */
export class Passage {
  readonly element: Element;
  readonly text: string;
  readonly #nodes: readonly Text[];
  /** Index in `text` of the first character of each node. */
  readonly #starts: readonly number[];

  constructor(element: Element, isSilent: (element: Element) => boolean) {
    const nodes: Text[] = [];
    const starts: number[] = [];
    let text = '';
    for (const piece of ownText(element, (inner) => inner.matches(BLOCKS) || isSilent(inner))) {
      if (!isText(piece)) {
        // Two breaks in a row are a paragraph's end; one is a space.
        text += text.endsWith(' ') && !text.trimEnd().endsWith('\n') ? '\n' : ' ';
        continue;
      }
      nodes.push(piece);
      starts.push(text.length);
      // A line break of the source would end a sentence.
      text += piece.data.replace(/\s/g, ' ');
    }
    this.element = element;
    this.text = text;
    this.#nodes = nodes;
    this.#starts = starts;
  }

  /** Whether the article still holds it as it was read. */
  get isCurrent(): boolean {
    return this.#nodes.every(
      (node, at) =>
        node.isConnected &&
        (this.#starts[at] ?? 0) + node.length <= (this.#starts[at + 1] ?? this.text.length),
    );
  }

  rangeOf({ start, end }: Span): Range {
    const range = this.element.ownerDocument.createRange();
    range.setStart(...this.#pointAt(start));
    const [node, offset] = this.#pointAt(Math.max(start, end - 1));
    range.setEnd(node, Math.min(offset + 1, node.length));
    return range;
  }

  /** The index of a point in one of its nodes, or of the first one after it. */
  indexOf(node: Node, offset: number): number {
    const at = this.#nodes.findIndex(
      (own) => own === node || node.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const start = this.#starts[at];
    if (start === undefined) return this.text.length;
    return this.#nodes[at] === node ? start + offset : start;
  }

  #pointAt(index: number): [Text, number] {
    const at = this.#starts.findLastIndex((start) => start <= index);
    const node = this.#nodes[at] as Text;
    return [node, Math.min(index - (this.#starts[at] ?? 0), node.length)];
  }
}

interface PassagesOptions {
  readonly captions: boolean;
}

/** All text of an article in the order in which it is spoken; each block is read when its turn comes. */
export class Passages {
  readonly #elements: readonly Element[];
  readonly #silent: string;
  readonly #read = new Map<number, Passage>();
  /** Characters before each passage, and in the end all. */
  #before: readonly number[] | undefined;

  /** `article` holds the title, the standfirst and the text. */
  constructor(article: Element, { captions }: PassagesOptions) {
    this.#silent = captions ? SILENT : `${SILENT}, ${CAPTIONS}`;
    const body = article.querySelector('.article-body');
    const head = [...article.querySelectorAll('#title, .dek')];
    this.#elements = body ? [...head, body, ...body.querySelectorAll(BLOCKS)] : head;
  }

  get length(): number {
    return this.#elements.length;
  }

  /** The passage of a number; null where there is nothing to say. */
  at(number: number): Passage | null {
    const known = this.#read.get(number);
    if (known?.isCurrent) return known;
    this.#read.delete(number);
    const element = this.#elements[number];
    if (!element || element.closest(this.#silent) || !element.isConnected) return null;
    const passage = new Passage(element, (inner) => inner.matches(this.#silent));
    if (passage.text.trim() === '' || !element.checkVisibility()) return null;
    this.#read.set(number, passage);
    return passage;
  }

  /** The number of the passage that holds a node, or of the first one after it. */
  numberOf(node: Node): number {
    const own = this.#elements.findLastIndex((element) => element.contains(node));
    if (own >= 0) return own;
    const after = this.#elements.findIndex(
      (element) => node.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return Math.max(0, after < 0 ? this.#elements.length - 1 : after);
  }

  /** How much of the text is before a passage, 0 to 1. */
  shareBefore(number: number): number {
    this.#before ??= this.#elements.reduce<number[]>(
      (sums, element) => {
        const length = element.querySelector(BLOCKS) ? 0 : (element.textContent ?? '').length;
        sums.push((sums.at(-1) ?? 0) + length);
        return sums;
      },
      [0],
    );
    return (this.#before[number] ?? 0) / Math.max(1, this.#before.at(-1) ?? 0);
  }
}
