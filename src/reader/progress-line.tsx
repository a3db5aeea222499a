import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ProgressLineProps {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Where the article's lines begin; the line grows from there. */
  readonly dir: 'ltr' | 'rtl';
}

/** How far `element` is scrolled, 0 to 1. */
const scrolled = ({ scrollHeight, clientHeight, scrollTop }: HTMLElement): number => {
  const end = scrollHeight - clientHeight;
  return end > 0 ? Math.min(1, scrollTop / end) : 0;
};

/** The line that follows the scrolling: its own style only, as the article would inherit the scroller's. */
export function ProgressLine({ scroller, dir }: ProgressLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const listening = new AbortController();
    const follow = () =>
      line.current?.style.setProperty('--progress', `${scrolled(element) * 100}%`);
    element.addEventListener('scroll', follow, { passive: true, signal: listening.signal });
    follow();
    return () => listening.abort();
  }, []);
  return <div class="progress" ref={line} dir={dir} />;
}
