import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draw, Parts } from './parts';

/** Does something with the parts as soon as they are there. */
export type WithParts = (then: (parts: Parts) => void) => void;

/**
 * The parts that come later, once they are there, and how to do something as soon as they are. They
 * are loaded in a quiet moment once the article `isShown`, or when one is wanted; `failed` is told when they cannot be had.
 */
export function useParts(
  load: () => Promise<Parts>,
  isShown: boolean,
  failed: (error: unknown) => void,
): readonly [Parts | null, WithParts] {
  const [parts, setParts] = useState<Parts | null>(null);
  const bring = async (then?: (parts: Parts) => void): Promise<void> => {
    try {
      const loaded = await load();
      setParts(() => loaded);
      then?.(loaded);
    } catch (error) {
      if (then) failed(error);
    }
  };
  useEffect(() => {
    if (!isShown) return;
    const waiting = requestIdleCallback(() => void bring());
    return () => cancelIdleCallback(waiting);
  }, [isShown]);
  return [parts, (then) => (parts ? then(parts) : void bring(then))];
}

interface LaterProps<P> {
  readonly draw: Draw<P>;
  readonly with: P;
}

/** A part in its place: drawn by its own script, it lives in this tree as far as the page's DOM goes. */
export function Later<P>({ draw, with: props }: LaterProps<P>) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) draw(box.current, props);
  });
  useLayoutEffect(() => {
    const into = box.current;
    return () => {
      if (into) draw(into, null);
    };
  }, [draw]);
  return <div ref={box} class="later" />;
}
