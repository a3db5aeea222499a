import type { Progress } from '../../article';
import { firstLineBelow } from '../place';
import { progressOf } from '../places';
import { BAR } from '../reading-place';
import { placeAt, TextMap } from '../text-place';

/** A point of the article. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

const isInView = (range: Range, reader: Element): boolean => {
  const box = range.getBoundingClientRect();
  const { top, bottom } = reader.getBoundingClientRect();
  return box.height > 0 && box.bottom > top + BAR && box.top < bottom;
};

/** By halves where blocks stand below each other: a long text has thousands of lines to measure. */
function firstLineIn(body: Element, edge: number, isOneColumn: boolean): Range | null {
  const { children } = body;
  if (!isOneColumn || children.length === 0) return firstLineBelow(body, edge);
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = children[middle]?.getBoundingClientRect().bottom ?? 0;
    if (bottom > edge) high = middle;
    else low = middle + 1;
  }
  for (let at = low; at < children.length; at++) {
    const line = firstLineBelow(children[at] as Element, edge);
    if (line) return line;
  }
  return null;
}

/**
 * Where a voice begins: where it last was if that is still in view, or at the first whole line
 * below the toolbar; at the title while that is there.
 */
export function startPoint(reader: Element, article: Element, last: Range | null): Point {
  if (last && isInView(last, reader))
    return { node: last.startContainer, offset: last.startOffset };
  const body = article.querySelector('.article-body');
  const edge = reader.getBoundingClientRect().top + BAR;
  const isOneColumn = !article.matches('[data-columns=two]');
  const isInText = body && body.getBoundingClientRect().top < edge;
  const line = isInText ? firstLineIn(body, edge, isOneColumn) : null;
  if (line) return { node: line.startContainer, offset: line.startOffset };
  return { node: article.querySelector('#title') ?? article, offset: 0 };
}

/** How far the article is read where a voice is the reader: to what it says. */
export function spokenProgress(reader: Element, article: Element, range: Range): Progress {
  const progress = progressOf(reader);
  const body = article.querySelector('.article-body');
  if (!body?.contains(range.startContainer)) return progress;
  const map = new TextMap(body);
  const index = map.indexOf(range.startContainer as Text, range.startOffset);
  return index === undefined ? progress : { ...progress, place: placeAt(map.text, index) };
}
