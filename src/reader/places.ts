import type { Place, Progress } from '../article';
import { firstLineBelow } from './place';
import type { Spot } from './places-given';
import { BAR } from './reading-place';
import { findPlace, lastTelling, placeAt, TextMap } from './text-place';

const bodyOf = (scroller: Element): Element | null => scroller.querySelector('.article-body');

const edgeOf = (scroller: Element): number => scroller.getBoundingClientRect().top + BAR;

/** How far `scroller` is read: the first whole line below the toolbar; no place while the title is in view. */
export function progressOf(scroller: Element): Progress {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const fraction = end > 0 ? Math.min(1, scroller.scrollTop / end) : 1;
  const body = bodyOf(scroller);
  const edge = edgeOf(scroller);
  const isInText = body && body.getBoundingClientRect().top < edge;
  const line = isInText ? firstLineBelow(body, edge) : null;
  if (!line || !body) return { fraction, place: null, pageTop: null };
  const map = new TextMap(body);
  const index = map.indexOf(line.startContainer as Text, line.startOffset);
  const place = index === undefined ? null : placeAt(map.text, index);
  return { fraction, place, pageTop: null };
}

/** Brings the line of `place` to where `progressOf` looks for it, or `below` that. */
export function goTo(scroller: Element, place: Place, below = 0): void {
  const body = bodyOf(scroller);
  if (!body) return;
  const map = new TextMap(body);
  const range = map.rangeAt(findPlace(map.text, place));
  if (range) scroller.scrollTop += range.getBoundingClientRect().top - edgeOf(scroller) - below;
}

/** The first whole line in view, or what ends above; nothing in an empty text. */
export function spotOf(scroller: Element): Spot | null {
  const body = bodyOf(scroller);
  const edge = edgeOf(scroller);
  if (!body) return null;
  const map = new TextMap(body);
  const line = firstLineBelow(body, edge);
  const first = line ? map.indexOf(line.startContainer as Text, line.startOffset) : Infinity;
  if (first === undefined) return null;
  // The text may go on where this one ends.
  const index = Math.min(first, lastTelling(map.text));
  const range = map.rangeAt(index);
  return (
    range && { place: placeAt(map.text, index), below: range.getBoundingClientRect().top - edge }
  );
}
