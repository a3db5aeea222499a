import type { Colour, HighlightId } from '../../article';
import { TOOLS } from './body-text';

/** Where a `mark` may not stand, though white space may. */
const STRUCTURE = 'ul, ol, dl, table, thead, tbody, tfoot, tr, div, blockquote, figure, details';

const canBeMarked = (node: Text): boolean => {
  const parent = node.parentElement;
  if (!parent || parent.closest(`${TOOLS}, math`)) return false;
  return node.data.trim() !== '' || !parent.matches(STRUCTURE);
};

/** The text nodes that a range of the body holds, cut where it begins and ends. */
function textsIn({ startContainer, startOffset, endContainer, endOffset }: Range): Text[] {
  const [first, last] = [startContainer as Text, endContainer as Text];
  const root = first.getRootNode();
  const walker = first.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  const texts: Text[] = [first];
  while (texts.at(-1) !== last && walker.nextNode()) texts.push(walker.currentNode as Text);
  if (endOffset < last.length) last.splitText(endOffset);
  if (startOffset > 0) texts[0] = first.splitText(startOffset);
  return texts.filter(canBeMarked);
}

/** Draws a highlight over a range that begins and ends in text; answers with its parts. */
export function drawMark(range: Range, id: HighlightId, colour: Colour): readonly HTMLElement[] {
  return textsIn(range).map((text) => {
    const mark = text.ownerDocument.createElement('mark');
    mark.className = 'marking';
    mark.dataset.marking = id;
    mark.dataset.colour = colour;
    text.replaceWith(mark);
    mark.append(text);
    return mark;
  });
}

/** Takes the parts of a highlight away and leaves the text as it was. */
export function eraseMark(parts: readonly HTMLElement[]): void {
  for (const part of parts) {
    const { parentNode } = part;
    part.replaceWith(...part.childNodes);
    parentNode?.normalize();
  }
}
