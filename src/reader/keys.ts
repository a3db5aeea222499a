import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeyCommand } from '../settings';
import type { KeyUse } from './answer-key';
import { keyToLayer } from './layers';
import type { Tools } from './reading';
import type { Surface } from './view';

/** What a key can do: Esc does what it does, all others as they are set. */
export type Command = KeyCommand | 'escape';

/** A key without those that make it the browser's or the system's. */
export const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;

/** The focused element within the reader's own tree; the document only knows the host. */
export function focusedIn(element: Element | null): Element | null {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}

interface KeyOptions extends KeyUse, Pick<Tools, 'parts' | 'withParts'> {
  readonly during: 'open' | 'focused';
}

/** Esc at once; any other key by a part that may have yet to come, for which a letter is reason enough. */
function give(event: KeyboardEvent, focused: Element | null, options: KeyOptions): void {
  const { run, parts, withParts } = options;
  if (event.key === 'Escape' && isPlain(event)) {
    event.preventDefault();
    run('escape');
  } else if (parts || (isPlain(event) && /^\S$/u.test(event.key)))
    withParts(({ answerKey }) => answerKey(event, focused, options));
}

/** The press that closes the reader goes on after it: the page must not act on how it is held and let go. */
function keepRest(view: Window, code: string): void {
  const until = new AbortController();
  const onKey = (event: KeyboardEvent) => {
    const isRest = event.code === code && (event.type === 'keyup' || event.repeat);
    if (isRest) event.stopImmediatePropagation();
    if (!isRest || event.type === 'keyup') until.abort();
  };
  for (const type of ['keydown', 'keyup'] as const)
    view.addEventListener(type, onKey, { capture: true, signal: until.signal });
}

/**
 * Runs a command for each key pressed while the reader is open, or only while the focus is in it. Over a stranger's page it listens
 * first of all and passes nothing on: the page must neither act on these keys nor read them.
 */
export function useKeys(
  surface: Surface,
  element: { readonly current: Element | null },
  options: KeyOptions,
): void {
  const latest = useRef(options);
  latest.current = options;
  // An effect would end a frame after the reader, and the page be without its keys until then.
  useLayoutEffect(() => {
    const view = element.current?.ownerDocument.defaultView;
    const listening = new AbortController();
    let down: string | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (surface === 'overlay') event.stopImmediatePropagation();
      if (event.isTrusted) down = event.type === 'keyup' ? null : event.code;
      if (event.type !== 'keydown' || !event.isTrusted) return;
      const focused = focusedIn(element.current);
      if (latest.current.during === 'focused' && !element.current?.contains(focused)) return;
      const taken = isPlain(event) ? keyToLayer(event.key) : 'free';
      if (taken === 'used') event.preventDefault();
      if (taken === 'free') give(event, focused, latest.current);
    };
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      view?.addEventListener(type, onKey, {
        capture: surface === 'overlay',
        signal: listening.signal,
      });
    return () => {
      listening.abort();
      if (view && down && surface === 'overlay') keepRest(view, down);
    };
  }, [surface, element]);
}
