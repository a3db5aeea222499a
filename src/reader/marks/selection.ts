/** What the reader has selected within `root`; null where nothing is. A closed root is not seen through by every browser. */
export function selectedRange(root: Document | ShadowRoot, document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const [composed] =
    root instanceof ShadowRoot ? selection.getComposedRanges({ shadowRoots: [root] }) : [];
  const found = composed ?? (selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined);
  if (!found || found.collapsed || found.startContainer.getRootNode() !== root) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range.collapsed ? null : range;
}
