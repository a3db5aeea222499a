import { t } from '../i18n';
import { siteOf } from '../settings';
import {
  ARCHIVE,
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
  STAR,
  TAG,
} from '../ui';
import { type Always, useAlways } from './corrections/always';
import { Popover } from './popover';
import type { Reading } from './reading';

interface ItemProps {
  readonly icon: Drawing;
  readonly name: string;
  readonly shortcut?: string;
  readonly onClick: (event: MouseEvent) => unknown;
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

/** Closes the menu and does what was chosen. */
type After = (act: () => void) => () => void;

/** What can be done with the copy; in a page of the extension the toolbar has it. */
function KeepItems({ keys, run, after }: Pick<Reading, 'keys' | 'run'> & { after: After }) {
  const byHand = (act: () => void) => (event: MouseEvent) => event.isTrusted && after(act)();
  return (
    <>
      <Item
        icon={STAR}
        name={t('listFavour')}
        shortcut={keys.favourite}
        onClick={byHand(run.favourite)}
      />
      <Item
        icon={ARCHIVE}
        name={t('listArchive')}
        shortcut={keys.archive}
        onClick={byHand(run.archive)}
      />
      <Item icon={TAG} name={t('tagsTitle')} shortcut={keys.tags} onClick={byHand(run.tags)} />
    </>
  );
}

/** All that is wanted too seldom for a button of its own. */
export function MoreMenu({ props, article, keys, run, ...reading }: Reading) {
  const { setPanel, dismissPanel } = reading;
  const { corrections, always, marks, openSaved } = props.actions;
  const site = article && siteOf(article.url);
  const after: After = (act) => () => {
    setPanel(null);
    act();
  };
  const listMarks = () => {
    dismissPanel();
    reading.marks.with((at) => at.list());
  };
  return (
    <Popover role="menu" class="menu" label={t('readerMore')} dismiss={dismissPanel}>
      {article && props.surface === 'overlay' && <KeepItems keys={keys} run={run} after={after} />}
      {article && marks && <Item icon={HIGHLIGHTS} name={t('marksList')} onClick={listMarks} />}
      {article && <hr />}
      <Item icon={LIBRARY} name={t('readerSavedArticles')} onClick={after(openSaved)} />
      <Item
        icon={EXTERNAL}
        name={t('readerOriginal')}
        shortcut={keys.original}
        onClick={run.original}
      />
      <Item icon={PRINT} name={t('readerPrint')} onClick={after(() => window.print())} />
      {article && props.fittings?.menu?.(() => setPanel(null))}
      <hr />
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
