/** Some text of a block, or a line break in it. */
export type Piece = Text | Element;

export const isText = (piece: Piece): piece is Text => !(piece instanceof Element);

/** What stands in a block itself, in its order: its text and line breaks, without what `isApart`, such as the blocks within it. */
export function ownText(block: Element, isApart: (inner: Element) => boolean): readonly Piece[] {
  const filter = (node: Node): number => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
    if (isApart(node)) return NodeFilter.FILTER_REJECT;
    return node.localName === 'br' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  };
  const shown = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = block.ownerDocument.createTreeWalker(block, shown, filter);
  const pieces: Piece[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) pieces.push(node as Piece);
  return pieces;
}
