import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Summary } from '../../library';
import { ARCHIVE, type Drawing, EXTERNAL, Icon, Key, READ, STAR, STARRED, TRASH } from '../../ui';
import type { Actions } from './actions';

interface RowMenuProps {
  readonly article: Summary;
  readonly button: HTMLElement;
  readonly actions: Actions;
  onClose(): void;
}

interface Item {
  readonly icon: Drawing;
  readonly label: string;
  readonly key: string;
  readonly run: (article: Summary) => void;
}

const itemsFor = (article: Summary, actions: Actions): readonly Item[] => [
  { icon: READ, label: t('listOpen'), key: '↵', run: actions.open },
  { icon: EXTERNAL, label: t('listOriginal'), key: 'o', run: actions.original },
  {
    icon: article.favourite ? STARRED : STAR,
    label: t(article.favourite ? 'listUnfavour' : 'listFavour'),
    key: 'f',
    run: actions.favourite,
  },
  {
    icon: ARCHIVE,
    label: t(article.archived ? 'listUnarchive' : 'listArchive'),
    key: 'a',
    run: actions.archive,
  },
  { icon: TRASH, label: t('listDelete'), key: t('keyDelete'), run: actions.remove },
];

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

/** The menu of one row. */
export function RowMenu({ article, button, actions, onClose }: RowMenuProps) {
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
      aria-label={t('listActions', article.title)}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {itemsFor(article, actions).map(({ icon, label, key, run }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          class="menu-item"
          aria-keyshortcuts={key}
          onClick={() => {
            onClose();
            button.focus();
            run(article);
          }}
        >
          <Icon of={icon} />
          {label}
          <Key>{key}</Key>
        </button>
      ))}
    </div>
  );
}
