import { useEffect, useState } from 'preact/hooks';
import type { Parts } from './parts';

interface Ref {
  readonly current: HTMLElement | null;
}

export interface ReadingPlace {
  readonly toolbarHidden: boolean;
  /** The title has left the screen. */
  readonly titleGone: boolean;
}

/** The toolbar's height in CSS pixels. */
export const BAR = 56;

/** Follows the scrolling of `scroller` while `shown` is in it, once `parts` are there. */
export function useReadingPlace(
  scroller: Ref,
  title: Ref,
  shown: string,
  parts: Parts | null,
): ReadingPlace {
  const [place, setPlace] = useState<ReadingPlace>({ toolbarHidden: false, titleGone: false });
  useEffect(
    () =>
      parts && scroller.current
        ? parts.followReading(scroller.current, title, setPlace)
        : undefined,
    [parts, shown],
  );
  return place;
}
