import { useEffect, useRef } from 'preact/hooks';
import { type Drawing, Icon, Key } from '../../ui';

/** What a menu offers. */
export interface Item {
  readonly icon: Drawing;
  readonly label: string;
  /** The key that does the same; empty where there is none. */
  readonly key?: string;
  run(): void;
}

interface MenuProps {
  readonly label: string;
  /** It opens beside this button, which gets the focus back. */
  readonly button: HTMLElement;
  readonly items: readonly Item[];
  onClose(): void;
}

/** Below the button, or above it where the window ends; always inside the window. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 2;
  const top = below + height <= innerHeight - 4 ? below : Math.max(4, at.top - height - 2);
  const left = Math.min(Math.max(4, at.right - width), innerWidth - width - 4);
  Object.assign(menu.style, { top: `${top}px`, left: `${left}px` });
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A menu over the page, closed by whatever is chosen in it. */
export function Menu({ label, button, items, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    if (!element) return;
    element.showPopover();
    place(element, button);
    element.querySelector('button')?.focus();
  }, [button]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys of the menu are not those of the list behind it.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      onClose();
      button.focus();
    }
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const step = STEPS[event.key];
    const next = step && buttons.at((now + step) % buttons.length);
    const target = event.key === 'Home' ? buttons[0] : event.key === 'End' ? buttons.at(-1) : next;
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  return (
    <div
      ref={menu}
      class="popover menu row-menu"
      role="menu"
      tabIndex={-1}
      popover="auto"
      aria-label={label}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {items.map(({ icon, label, key, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          class="menu-item"
          aria-keyshortcuts={key || undefined}
          onClick={() => {
            onClose();
            button.focus();
            run();
          }}
        >
          <Icon of={icon} />
          {label}
          {key && <Key>{key}</Key>}
        </button>
      ))}
    </div>
  );
}
