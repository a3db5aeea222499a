const characterAt = (range: Range, node: Text, offset: number): DOMRect => {
  range.setStart(node, offset);
  range.setEnd(node, Math.min(offset + 1, node.length));
  return range.getBoundingClientRect();
};

/** Most of a line must be below the edge, since in tight settings the boxes of two lines overlap. */
const isBelow = ({ top, height }: DOMRect, edge: number): boolean => top + 0.6 * height > edge;

/** The first text node that reaches below `edge` (a distance from the top of the window). */
function firstTextBelow(root: Element, edge: number): Text | null {
  const range = root.ownerDocument.createRange();
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    range.selectNodeContents(node);
    const { bottom, height } = range.getBoundingClientRect();
    if (height === 0 || bottom <= edge) continue;
    const text = node as Text;
    const last = characterAt(range, text, text.data.trimEnd().length - 1);
    if (isBelow(last, edge)) return text;
  }
  return null;
}

/** The first character of the first line of `root` below `edge` (a distance from the top of the window). */
export function firstLineBelow(root: Element, edge: number): Range | null {
  const node = firstTextBelow(root, edge);
  if (!node) return null;
  const range = root.ownerDocument.createRange();
  let low = 0;
  let high = node.data.trimEnd().length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(characterAt(range, node, middle), edge)) high = middle;
    else low = middle + 1;
  }
  characterAt(range, node, low);
  return range;
}

/** Remembers the first visible line; the answer puts it back at its height after a change of layout. */
export function keepPlace(scroller: Element, article: Element, cover = 0): () => void {
  if (scroller.scrollTop <= 0) return () => undefined;
  const line = firstLineBelow(article, scroller.getBoundingClientRect().top + cover);
  const top = line?.getBoundingClientRect().top ?? 0;
  return () => {
    if (!line?.startContainer.isConnected) return;
    scroller.scrollTop += line.getBoundingClientRect().top - top;
  };
}
