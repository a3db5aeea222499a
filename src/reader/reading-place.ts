import { useEffect, useState } from 'preact/hooks';
import { afterScroll } from './toolbar-state';

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
/** The distance from the top edge, in CSS pixels, in which the pointer brings the toolbar back. */
const REACH = 64;

/** Follows the scrolling of `scroller` while `shown` is in it. */
export function useReadingPlace(scroller: Ref, title: Ref, shown: string): ReadingPlace {
  const [place, setPlace] = useState<ReadingPlace>({
    toolbarHidden: false,
    titleGone: false,
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let toolbar = { hidden: false, from: 0 };
    const listening = new AbortController();
    const update = (): void => {
      const titleGone = (title.current?.getBoundingClientRect().bottom ?? Infinity) <= BAR;
      const next = {
        toolbarHidden: toolbar.hidden,
        titleGone,
      };
      setPlace((last) =>
        last.toolbarHidden === next.toolbarHidden && last.titleGone === next.titleGone
          ? last
          : next,
      );
    };
    const onScroll = () => {
      toolbar = afterScroll(
        toolbar,
        element.scrollTop,
        element.scrollHeight - element.clientHeight,
      );
      update();
    };
    const onPointer = (event: PointerEvent) => {
      if (!toolbar.hidden || event.clientY > REACH) return;
      toolbar = { hidden: false, from: element.scrollTop };
      update();
    };
    const options = { passive: true, signal: listening.signal };
    element.addEventListener('scroll', onScroll, options);
    element.addEventListener('pointermove', onPointer, options);
    update();
    return () => listening.abort();
  }, [scroller, title, shown]);
  return place;
}
