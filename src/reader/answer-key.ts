import { commandAt, type Keys, keyOf } from '../settings';
import { type Command, isPlain } from './keys';

const TEXT_FIELD = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

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

/** What a press of a key is for. */
export interface KeyUse {
  readonly keys: Keys;
  readonly run: (command: Command) => void;
  /** Gets a key that is no command; answers whether it was for it. */
  readonly first: (key: string, focused: Element | null) => boolean;
}

/** Does what a key is for, and takes it from the browser where it is for anything. */
export function answerKey(
  event: KeyboardEvent,
  focused: Element | null,
  { keys, run, first }: KeyUse,
): void {
  const command = commandOf(event, focused, keys);
  const isAid = !command && isPlain(event) && first(event.key, focused);
  if (!command && !isAid && !moveInMenu(event, focused)) return;
  event.preventDefault();
  if (command) run(command);
}
