import { useEffect, useRef } from 'preact/hooks';
import { commandAt, type KeyCommand, type Keys, keyOf } from '../settings';
import { keyToLayer } from './layers';
import type { Surface } from './view';

/** What a key can do: Esc does what it does, all others as they are set. */
export type Command = KeyCommand | 'escape';

const TEXT_FIELD = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

const isPlain = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;

/** The command of a key press, unless it belongs to the browser, to the system or to a text field. */
export function commandOf(
  event: KeyboardEvent,
  focused: Element | null,
  keys: Keys,
): Command | null {
  if (!isPlain(event)) return null;
  if (event.key === 'Escape') return 'escape';
  return focused?.matches(TEXT_FIELD) ? null : commandAt(keys, keyOf(event));
}

const MENU_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys walk through an open menu; answers whether the key was one of them. */
function moveInMenu(event: KeyboardEvent, focused: Element | null): boolean {
  const step = MENU_STEPS[event.key];
  const items = [
    ...(focused?.closest('[role=menu]')?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? []),
  ];
  if (!step || items.length === 0) return false;
  const at = items.indexOf(focused as HTMLElement);
  items[(at + step + items.length) % items.length]?.focus();
  return true;
}

/** The focused element within the reader's own tree; the document only knows the host. */
export function focusedIn(element: Element | null): Element | null {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}

/**
 * Runs a command for each key pressed while the reader is open, or only while the focus is in it. Over a stranger's page it listens
 * first of all and passes nothing on: the page must neither act on these keys nor read them. A key
 * that is no command goes to `first`, which answers whether it was for it.
 */
export function useKeys(
  surface: Surface,
  element: { readonly current: Element | null },
  keys: Keys,
  during: 'open' | 'focused',
  run: (command: Command, event: KeyboardEvent) => void,
  first: (key: string, focused: Element | null) => boolean = () => false,
): void {
  const latest = useRef({ run, keys, during, first });
  latest.current = { run, keys, during, first };
  useEffect(() => {
    const view = element.current?.ownerDocument.defaultView;
    const listening = new AbortController();
    const options = { capture: surface === 'overlay', signal: listening.signal };
    const onKey = (event: KeyboardEvent) => {
      if (surface === 'overlay') event.stopImmediatePropagation();
      if (event.type !== 'keydown' || !event.isTrusted) return;
      const focused = focusedIn(element.current);
      if (latest.current.during === 'focused' && !element.current?.contains(focused)) return;
      const taken = isPlain(event) ? keyToLayer(event.key) : 'free';
      if (taken === 'used') event.preventDefault();
      if (taken !== 'free') return;
      const command = commandOf(event, focused, latest.current.keys);
      const isAid = !command && isPlain(event) && latest.current.first(event.key, focused);
      if (!command && !isAid && !moveInMenu(event, focused)) return;
      event.preventDefault();
      if (command) latest.current.run(command, event);
    };
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      view?.addEventListener(type, onKey, options);
    return () => listening.abort();
  }, [surface, element]);
}
