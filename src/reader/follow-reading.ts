import { BAR, type ReadingPlace } from './reading-place';
import { afterScroll } from './toolbar-state';

/** The distance from the top edge, in CSS pixels, in which the pointer brings the toolbar back. */
const REACH = 64;

/** Tells from now on what scrolling and the pointer make of the toolbar; the answer ends it. */
export function followReading(
  scroller: HTMLElement,
  title: { readonly current: HTMLElement | null },
  tell: (change: (last: ReadingPlace) => ReadingPlace) => void,
): () => void {
  let toolbar = { hidden: false, from: 0 };
  const listening = new AbortController();
  const update = (): void => {
    const titleGone = (title.current?.getBoundingClientRect().bottom ?? Infinity) <= BAR;
    const toolbarHidden = toolbar.hidden;
    tell((last) =>
      last.toolbarHidden === toolbarHidden && last.titleGone === titleGone
        ? last
        : { toolbarHidden, titleGone },
    );
  };
  const onScroll = () => {
    toolbar = afterScroll(
      toolbar,
      scroller.scrollTop,
      scroller.scrollHeight - scroller.clientHeight,
    );
    update();
  };
  const onPointer = (event: PointerEvent) => {
    if (!toolbar.hidden || event.clientY > REACH) return;
    toolbar = { hidden: false, from: scroller.scrollTop };
    update();
  };
  const options = { passive: true, signal: listening.signal };
  scroller.addEventListener('scroll', onScroll, options);
  scroller.addEventListener('pointermove', onPointer, options);
  update();
  return () => listening.abort();
}
