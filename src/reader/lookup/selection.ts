/** The text that is selected in the reader, on one line; a closed root is not seen through by every browser. */
export function selectedText(reader: Element): string {
  const selection = reader.ownerDocument.getSelection();
  const root = reader.getRootNode();
  if (!selection) return '';
  if (!(root instanceof ShadowRoot) || !('getComposedRanges' in selection))
    return oneLine(selection.toString());
  const [found] = selection.getComposedRanges({ shadowRoots: [root] });
  if (!found || found.collapsed || found.startContainer.getRootNode() !== root) return '';
  const range = reader.ownerDocument.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return oneLine(range.toString());
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
