import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Summary } from '../../library';
import type { Keys } from '../../settings';
import {
  ARCHIVE,
  CHECKBOX,
  type Drawing,
  EXTERNAL,
  Icon,
  Key,
  READ,
  RESTORE,
  STAR,
  STARRED,
  TAG,
  TRASH,
} from '../../ui';
import type { Actions } from './actions';

interface RowMenuProps {
  readonly article: Summary;
  readonly button: HTMLElement;
  readonly actions: Actions;
  /** The keys in force. */
  readonly keys: Keys;
  /** Chooses the article, where several can be. */
  onChoose?: ((article: Summary) => void) | undefined;
  onClose(): void;
}

interface Item {
  readonly icon: Drawing;
  readonly label: string;
  readonly key: string;
  run(): void;
}

type ItemProps = Pick<RowMenuProps, 'article' | 'actions' | 'keys' | 'onChoose'>;

const itemsInTrash = ({ article, actions }: ItemProps): readonly Item[] => [
  { icon: RESTORE, label: t('trashRestore'), key: '', run: () => actions.restore([article]) },
  { icon: TRASH, label: t('trashErase'), key: t('keyDelete'), run: () => actions.erase([article]) },
];

const itemsFor = ({ article, actions, keys, onChoose }: ItemProps): readonly Item[] => [
  { icon: READ, label: t('listOpen'), key: '↵', run: () => actions.open(article) },
  {
    icon: EXTERNAL,
    label: t('listOriginal'),
    key: keys.original,
    run: () => actions.original(article),
  },
  {
    icon: article.favourite ? STARRED : STAR,
    label: t(article.favourite ? 'listUnfavour' : 'listFavour'),
    key: keys.favourite,
    run: () => actions.favourite([article]),
  },
  {
    icon: ARCHIVE,
    label: t(article.archived ? 'listUnarchive' : 'listArchive'),
    key: keys.archive,
    run: () => actions.archive([article]),
  },
  { icon: TAG, label: t('tagsTitle'), key: keys.tags, run: () => actions.editTags([article]) },
  ...(onChoose
    ? [{ icon: CHECKBOX, label: t('selectThis'), key: keys.leftOut, run: () => onChoose(article) }]
    : []),
  {
    icon: TRASH,
    label: t('listDelete'),
    key: t('keyDelete'),
    run: () => actions.remove([article]),
  },
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
export function RowMenu({ article, button, onClose, ...props }: RowMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const items = (article.deletedAt === null ? itemsFor : itemsInTrash)({ article, ...props });
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
