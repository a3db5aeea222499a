import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What can be open over the article. */
export type Panel = 'contents' | 'appearance' | 'more' | 'shortcuts';

/**
 * The open panel, how to open another or none, and how to let it go without moving the focus.
 * A panel that is closed gives the focus to its button, once the panel itself is gone.
 */
export function usePanel(scroller: {
  readonly current: HTMLElement | null;
}): readonly [Panel | null, (panel: Panel | null) => void, () => void] {
  const [panel, setPanel] = useState<Panel | null>(null);
  const opener = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (panel || !opener.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-panel=${opener.current}]`);
    opener.current = null;
    button?.focus({ preventScroll: true });
  }, [panel]);
  const change = (next: Panel | null) => {
    // The list of shortcuts has no button of its own: it is opened from the menu.
    opener.current = next ? null : panel === 'shortcuts' ? 'more' : panel;
    setPanel(next);
  };
  const dismiss = () => {
    opener.current = null;
    setPanel(null);
  };
  return [panel, change, dismiss];
}
