import { useEffect, useRef } from 'preact/hooks';
import type { Parts } from '../parts';
import type { Marks } from './attach';
import type { MarksContext } from './context';

/** Something to do with the highlights as soon as they are there. */
export type WithMarks = (then: (marks: Marks) => void) => void;

/**
 * Brings highlights to the article once `parts` are there, anew for each article that is `drawn`;
 * null where there are none. All of it is in those parts: the first frame pays nothing.
 */
export function useMarks(
  parts: Parts | null,
  drawn: string | null,
  /** Names the article once it is kept. */
  saved: string | null,
  contextOf: () => MarksContext | null,
): { readonly with: WithMarks } {
  const marks = useRef<Marks | null>(null);
  const waiting = useRef<((marks: Marks) => void) | null>(null);
  useEffect(() => {
    const context = parts && drawn !== null ? contextOf() : null;
    if (!parts || !context) return;
    const attached = parts.attachMarks(context);
    marks.current = attached;
    waiting.current?.(attached);
    waiting.current = null;
    return () => {
      marks.current = null;
      attached.detach();
    };
  }, [parts, drawn]);
  useEffect(() => marks.current?.refresh(), [saved]);
  return {
    with: (then) => {
      if (marks.current) then(marks.current);
      else waiting.current = then;
    },
  };
}
