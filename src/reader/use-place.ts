import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Place, Progress } from '../article';
import { firstLineBelow } from './place';
import { BAR } from './reading-place';
import { findPlace, placeAt, TextMap } from './text-place';

interface Ref {
  readonly current: HTMLElement | null;
}

/** How long the text must rest before its place is written down, in milliseconds. */
const REST = 300;

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

/** Where an article opens to the pixel: a line, and how far below the toolbar's edge it stands. */
export interface Spot {
  readonly place: Place;
  readonly below: number;
}

/** The first whole line in view, or the last one above; nothing in an empty text. */
export function spotOf(scroller: Element): Spot | null {
  const body = bodyOf(scroller);
  const edge = edgeOf(scroller);
  if (!body) return null;
  const map = new TextMap(body);
  const line = firstLineBelow(body, edge) ?? map.rangeAt(map.text.length - 1);
  const index = line && map.indexOf(line.startContainer as Text, line.startOffset);
  if (!line || index == null) return null;
  return { place: placeAt(map.text, index), below: line.getBoundingClientRect().top - edge };
}

interface PlaceOptions {
  /** Where to open; null at the top. */
  readonly start: Spot | null;
  /** Another string for another article, and null while none is drawn. */
  readonly drawn: string | null;
  readonly remember: (progress: Progress) => void;
}

/**
 * Opens the article at its place and tells, each time the text has come to rest, how far it is
 * read; answers with the share of the text that is behind the reader, 0 to 1.
 */
export function usePlace(scroller: Ref, { start, drawn, remember }: PlaceOptions): number {
  const [share, setShare] = useState(0);
  const latest = useRef(remember);
  latest.current = remember;
  useLayoutEffect(() => {
    if (!scroller.current || drawn === null) return;
    scroller.current.scrollTop = 0;
    if (start) goTo(scroller.current, start.place, start.below);
    setShare(start?.place.share ?? 0);
  }, [drawn]);
  const noteNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    const element = scroller.current;
    if (!element || drawn === null) return;
    const listening = new AbortController();
    let resting: ReturnType<typeof setTimeout> | undefined;
    // Where the page was is worth keeping too.
    let noted = start ? Number.NaN : element.scrollTop;
    const note = () => {
      clearTimeout(resting);
      if (element.scrollTop === noted) return;
      noted = element.scrollTop;
      const progress = progressOf(element);
      setShare(progress.place?.share ?? 0);
      latest.current(progress);
    };
    const rest = () => {
      clearTimeout(resting);
      resting = setTimeout(note, REST);
    };
    noteNow.current = note;
    const options = { passive: true, signal: listening.signal };
    element.addEventListener('scroll', rest, options);
    window.addEventListener('pagehide', note, options);
    document.addEventListener('visibilitychange', () => document.hidden && note(), options);
    return () => {
      // Another article is drawn already: what was still due would be told of that one.
      noteNow.current = () => undefined;
      clearTimeout(resting);
      listening.abort();
    };
  }, [drawn]);
  useLayoutEffect(() => () => noteNow.current(), []);
  return share;
}
