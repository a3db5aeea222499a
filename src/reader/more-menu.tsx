import { t } from '../i18n';
import { siteOf } from '../settings';
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
import { type Always, useAlways } from './corrections/always';
import { Popover } from './popover';
import type { Reading } from './reading';

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
  readonly always: Always;
}

/** A page can press by script; only a person changes what opens by itself. */
function AlwaysItem({ site, always }: AlwaysItemProps) {
  const { isOn, turn } = useAlways(always);
  return (
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
}

/** All that is wanted too seldom for a button of its own. */
export function MoreMenu({ props, article, keys, run, ...reading }: Reading) {
  const { setPanel, dismissPanel } = reading;
  const { corrections, always, marks, openSaved } = props.actions;
  const site = article && siteOf(article.url);
  const after = (act: () => void) => () => {
    setPanel(null);
    act();
  };
  const listMarks = () => {
    dismissPanel();
    reading.marks.with((at) => at.list());
  };
  return (
    <Popover role="menu" class="menu" label={t('readerMore')} dismiss={dismissPanel}>
      <Item icon={LIBRARY} name={t('readerSavedArticles')} onClick={after(openSaved)} />
      <Item
        icon={EXTERNAL}
        name={t('readerOriginal')}
        shortcut={keys.original}
        onClick={run.original}
      />
      {article && marks && <Item icon={HIGHLIGHTS} name={t('marksList')} onClick={listMarks} />}
      <Item icon={PRINT} name={t('readerPrint')} onClick={after(() => window.print())} />
      {article && props.fittings?.menu?.(() => setPanel(null))}
      {article && corrections && (
        <Item
          icon={LEFT_OUT}
          name={t('ledgerTitle')}
          shortcut={keys.leftOut}
          onClick={after(corrections.show)}
        />
      )}
      {corrections && (
        <Item icon={CHOOSE} name={t('pickChoose')} onClick={after(corrections.pick)} />
      )}
      {article && always && <AlwaysItem site={site ?? ''} always={always} />}
      <Item
        icon={KEYBOARD}
        name={t('readerShortcuts')}
        shortcut={keys.shortcuts}
        onClick={run.shortcuts}
      />
    </Popover>
  );
}
