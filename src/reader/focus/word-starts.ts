import { isText, ownText } from '../own-text';

const BLOCKS = 'p, li, dd, dt, td, blockquote, figcaption';
const LEFT_ALONE =
  'pre, code, kbd, samp, math, a[role="doc-noteref"], .note, .embed, .word-start, button, [aria-hidden="true"]';

/** Words of the scripts that have letters of two cases, each with the marks on it. */
const WORD = /(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)+/gu;
const LETTER = /\P{M}\p{M}*/gu;

/** How many letters of a word are its beginning: one of the shortest, two fifths of all others. */
const beginning = (letters: number): number => (letters <= 3 ? 1 : Math.round(letters * 0.4));

/** Where the beginnings of the words of a text end and start. */
export function wordStarts(text: string): readonly (readonly [start: number, end: number])[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const letters = word.match(LETTER) ?? [];
    return [index, index + letters.slice(0, beginning(letters.length)).join('').length];
  });
}

/** Puts the beginning of each word of a text node into an element of its own. */
function emphasise(node: Text): void {
  const starts = wordStarts(node.data);
  if (starts.length === 0) return;
  const fragment = node.ownerDocument.createDocumentFragment();
  let at = 0;
  for (const [start, end] of starts) {
    const mark = node.ownerDocument.createElement('span');
    mark.className = 'word-start';
    mark.textContent = node.data.slice(start, end);
    fragment.append(node.data.slice(at, start), mark);
    at = end;
  }
  fragment.append(node.data.slice(at));
  node.replaceWith(fragment);
}

function emphasiseBlock(block: Element): void {
  const isApart = (inner: Element) => inner.matches(`${BLOCKS}, ${LEFT_ALONE}`);
  for (const node of ownText(block, isApart).filter(isText)) emphasise(node);
}

/** How far beyond the window blocks are made ready. */
const AHEAD = '50% 0px';

/**
 * Makes the beginnings of words stronger, in those blocks that come near the window. Strength is a
 * stroke, not a weight: letters keep their width, so that no line breaks anew.
 */
export class WordStarts {
  readonly #seen: IntersectionObserver;
  readonly #article: Element;

  constructor(reader: Element, article: Element) {
    this.#article = article;
    this.#seen = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          this.#seen.unobserve(target);
          emphasiseBlock(target);
        }
      },
      { root: reader, rootMargin: AHEAD },
    );
    const body = article.querySelector('.article-body');
    for (const block of body?.querySelectorAll(BLOCKS) ?? [])
      if (!block.closest(LEFT_ALONE)) this.#seen.observe(block);
  }

  /** The text as it was. */
  remove(): void {
    this.#seen.disconnect();
    const holders = new Set<Node>();
    for (const mark of this.#article.querySelectorAll('.word-start')) {
      if (mark.parentNode) holders.add(mark.parentNode);
      mark.replaceWith(...mark.childNodes);
    }
    for (const holder of holders) holder.normalize();
  }
}
