import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../article';
import { placesGiven, type Spot } from './places-given';

interface Ref {
  readonly current: HTMLElement | null;
}

/** How long the text must rest before its place is written down, in milliseconds. */
const REST = 300;

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
    if (start) placesGiven()?.goTo(scroller.current, start.place, start.below);
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
      const places = placesGiven();
      if (element.scrollTop === noted || !places) return;
      noted = element.scrollTop;
      const progress = places.progressOf(element);
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
