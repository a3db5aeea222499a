import type { Highlight } from '../schema';
import { findPassage } from './find-passage';

/** Elements that run within a line, so that a mark may stand around them. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

/** White space between these is layout, not text. */
const STRUCTURE = /^(?:ul|ol|dl|table|thead|tbody|tfoot|tr|colgroup|ruby)$/;

/** The attribute that tells our marks from the article's own; it names their colour. */
export const MARK = 'data-mark';

/** An article's highlights as elements in its tree. */
export interface DrawnMarks {
  /** The last element of each highlight that was found, in the order of the text. */
  readonly last: ReadonlyMap<Highlight, Element>;
  /** Those whose passage is not in the text any more. */
  readonly lost: readonly Highlight[];
}

function textNodes(root: Element): readonly Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

const isText = (node: Text): boolean =>
  node.data !== '' &&
  !(STRUCTURE.test(node.parentElement?.localName ?? '') && node.data.trim() === '');

/** Puts an element around what a text node shares with the passage from `from` to `to`. */
function cover(node: Text, from: number, to: number): Element {
  const tail = to < node.length ? node.splitText(to) : null;
  const covered = from > 0 ? node.splitText(from) : node;
  const element = node.ownerDocument.createElement('mark');
  covered.replaceWith(element);
  element.append(covered);
  if (tail) element.after(tail);
  return element;
}

/** Lets a mark that fills an inline element stand around it, so that its pieces become one. */
function lift(mark: Element): void {
  for (
    let parent = mark.parentElement;
    parent && INLINE.test(parent.localName) && parent.childNodes.length === 1;
    parent = mark.parentElement
  ) {
    parent.replaceWith(mark);
    parent.replaceChildren(...mark.childNodes);
    mark.append(parent);
  }
}

/** Joins an element with the one before it where both are of one mark. */
function join(pieces: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && before.nextSibling === piece) {
      before.append(...piece.childNodes);
      piece.remove();
    } else joined.push(piece);
  }
  return joined;
}

function draw(root: Element, [from, to]: readonly [number, number]): readonly Element[] {
  const pieces: Element[] = [];
  let start = 0;
  for (const node of textNodes(root)) {
    const end = start + node.length;
    if (end > from && start < to && isText(node))
      pieces.push(cover(node, Math.max(0, from - start), Math.min(to, end) - start));
    start = end;
  }
  for (const piece of pieces) lift(piece);
  return join(pieces);
}

/** Draws highlights into an article's tree, those that overlap one within the other. */
export function drawMarks(root: Element, highlights: readonly Highlight[]): DrawnMarks {
  const found: (readonly [Highlight, Element])[] = [];
  const lost: Highlight[] = [];
  const text = root.textContent ?? '';
  for (const highlight of highlights) {
    const place = findPassage(text, highlight);
    const pieces = place ? draw(root, place) : [];
    for (const piece of pieces) piece.setAttribute(MARK, highlight.colour);
    const last = pieces.at(-1);
    if (last) found.push([highlight, last]);
    else lost.push(highlight);
  }
  found.sort(([, a], [, b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return { last: new Map(found), lost };
}
