import type { ComponentChildren } from 'preact';
import { t } from '../i18n';
import type { Keys } from '../settings';
import {
  CHECKED,
  CHOOSE,
  type Drawing,
  EXTERNAL,
  HIGHLIGHTS,
  Icon,
  KEYBOARD,
  Key,
  LEFT_OUT,
  LIBRARY,
  PRINT,
  READ,
} from '../ui';
import { Popover, type PopoverProps } from './popover';

interface ItemProps {
  readonly icon: Drawing;
  readonly name: string;
  readonly shortcut?: string;
  readonly onClick: () => void;
}

const Item = ({ icon, name, shortcut, onClick }: ItemProps) => (
  <button type="button" class="menu-item" role="menuitem" onClick={onClick}>
    <Icon of={icon} />
    {name}
    {shortcut && <Key>{shortcut}</Key>}
  </button>
);

interface AlwaysItemProps {
  readonly site: string;
  readonly isOn: boolean;
  turn(): void;
}

/** A page can press by script; only a person changes what opens by itself. */
const AlwaysItem = ({ site, isOn, turn }: AlwaysItemProps) => (
  <button
    type="button"
    class="menu-item"
    role="menuitemcheckbox"
    aria-checked={isOn}
    onClick={(event) => event.isTrusted && turn()}
  >
    <Icon of={isOn ? CHECKED : READ} />
    {t('alwaysOpen', site)}
  </button>
);

interface MoreMenuProps extends Pick<PopoverProps, 'dismiss'> {
  readonly keys: Keys;
  readonly openSaved: () => void;
  readonly original: () => void;
  readonly print: () => void;
  readonly shortcuts: () => void;
  /** Null where there can be none of it. */
  readonly marks: (() => void) | null;
  readonly leftOut: (() => void) | null;
  readonly pick: (() => void) | null;
  /** Whether the site's articles open by themselves. */
  readonly always: AlwaysItemProps | null;
  /** Items of the page that the reader stands in. */
  readonly children: ComponentChildren;
}

/** All that is wanted too seldom for a button of its own. */
export const MoreMenu = ({ keys, dismiss, children, ...act }: MoreMenuProps) => (
  <Popover role="menu" class="menu" label={t('readerMore')} dismiss={dismiss}>
    <Item icon={LIBRARY} name={t('readerSavedArticles')} onClick={act.openSaved} />
    <Item
      icon={EXTERNAL}
      name={t('readerOriginal')}
      shortcut={keys.original}
      onClick={act.original}
    />
    {act.marks && <Item icon={HIGHLIGHTS} name={t('marksList')} onClick={act.marks} />}
    <Item icon={PRINT} name={t('readerPrint')} onClick={act.print} />
    {children}
    {act.leftOut && (
      <Item icon={LEFT_OUT} name={t('ledgerTitle')} shortcut={keys.leftOut} onClick={act.leftOut} />
    )}
    {act.pick && <Item icon={CHOOSE} name={t('pickChoose')} onClick={act.pick} />}
    {act.always && <AlwaysItem {...act.always} />}
    <Item
      icon={KEYBOARD}
      name={t('readerShortcuts')}
      shortcut={keys.shortcuts}
      onClick={act.shortcuts}
    />
  </Popover>
);
