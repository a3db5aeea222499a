import { isText, ownText } from '../own-text';
import { type Line, linesOf } from './lines';

const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, figcaption, caption, blockquote, summary, pre, div, section';
const UNSEEN = '.visually-hidden, [aria-hidden="true"], .note, .code-copy, .print-source';

/** Where a line is: the number of its block, and its own within that. */
export interface LinePlace {
  readonly block: number;
  readonly line: number;
}

const texts = (block: Element): readonly Text[] =>
  ownText(block, (inner) => inner.matches(`${BLOCKS}, ${UNSEEN}`))
    .filter(isText)
    .filter(({ data }) => data.trim() !== '');

/** The lines of an article as they are on the screen; each block is measured when it is needed. */
export class ArticleLines {
  readonly #blocks: readonly Element[];
  /** Relative to the top left corner of their block, until the layout changes. */
  readonly #measured = new Map<number, readonly Line[]>();

  constructor(article: Element) {
    const body = article.querySelector('.article-body');
    this.#blocks = [
      ...article.querySelectorAll('#title, .dek'),
      ...(body ? [body, ...body.querySelectorAll(BLOCKS)] : []),
    ].filter((block) => !block.closest(UNSEEN));
  }

  /** What was measured is wrong by now. */
  forget(): void {
    this.#measured.clear();
  }

  at({ block, line }: LinePlace): Line | null {
    const found = this.#linesOf(block)[line];
    const element = this.#blocks[block];
    if (!found || !element) return null;
    const { top, left } = element.getBoundingClientRect();
    return {
      top: found.top + top,
      bottom: found.bottom + top,
      left: found.left + left,
      right: found.right + left,
    };
  }

  /** The next line (1) or the one before (-1); null at the ends. */
  beside({ block, line }: LinePlace, step: 1 | -1): LinePlace | null {
    if (this.#linesOf(block)[line + step]) return { block, line: line + step };
    for (let number = block + step; this.#blocks[number]; number += step) {
      const { length } = this.#linesOf(number);
      if (length > 0) return { block: number, line: step > 0 ? 0 : length - 1 };
    }
    return null;
  }

  /** The first line whose lower edge is below `y`, or the last one. */
  below(y: number): LinePlace | null {
    let first = this.#firstBlockBelow(y);
    if (first >= this.#blocks.length) first = this.#blocks.length - 1;
    for (let block = first; block < this.#blocks.length; block++) {
      const top = this.#blocks[block]?.getBoundingClientRect().top ?? 0;
      const line = this.#linesOf(block).findIndex(({ bottom }) => bottom + top > y);
      if (line >= 0) return { block, line };
    }
    return this.beside({ block: this.#blocks.length, line: 0 }, -1);
  }

  /**
   * By halves: blocks stand below each other but for what holds others, such as the body itself, and what
   * has no box, such as the inside of a closed `details`.
   */
  #firstBlockBelow(y: number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      let probe = middle;
      while (probe < high && !this.#blocks[probe]?.getClientRects().length) probe++;
      const bottom = this.#blocks[probe]?.getBoundingClientRect().bottom ?? 0;
      if (probe === high || bottom > y) high = middle;
      else low = probe + 1;
    }
    return low;
  }

  #linesOf(number: number): readonly Line[] {
    const known = this.#measured.get(number);
    if (known) return known;
    const block = this.#blocks[number];
    if (!block) return [];
    const { top, left } = block.getBoundingClientRect();
    const range = block.ownerDocument.createRange();
    const boxes = texts(block).flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
    const lines = linesOf(boxes).map((line) => ({
      top: line.top - top,
      bottom: line.bottom - top,
      left: line.left - left,
      right: line.right - left,
    }));
    this.#measured.set(number, lines);
    return lines;
  }
}
