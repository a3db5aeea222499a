import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draw } from './drawn';
import type { Parts } from './parts';

/** Does something with the parts as soon as they are there; something else where they cannot be had. */
export type WithParts = (then: (parts: Parts) => void, otherwise?: () => void) => void;

/** When the parts are wanted: in a quiet moment, at once because nothing is to be seen without them, or not yet. */
type Wanted = 'quiet' | 'now' | 'later';

/**
 * The parts that come later, once they are there, `gone` when they cannot be had; and how to do
 * something as soon as they are there, of which `failed` is told if it cannot be done.
 */
export function useParts(
  load: () => Promise<Parts>,
  wanted: Wanted,
  failed: (error: unknown) => void,
): readonly [Parts | null, WithParts, gone: boolean] {
  const [parts, setParts] = useState<Parts | null>(null);
  const [gone, setGone] = useState(false);
  const bring = async (then?: (parts: Parts) => void, otherwise?: () => void): Promise<void> => {
    try {
      const loaded = await load();
      setParts(() => loaded);
      then?.(loaded);
    } catch (error) {
      setGone(true);
      if (then) failed(error);
      otherwise?.();
    }
  };
  useLayoutEffect(() => {
    if (wanted === 'now') void bring();
    if (wanted !== 'quiet') return;
    const waiting = requestIdleCallback(() => void bring());
    return () => cancelIdleCallback(waiting);
  }, [wanted]);
  const withParts: WithParts = (then, otherwise) =>
    parts ? then(parts) : void bring(then, otherwise);
  return [parts, withParts, gone];
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
