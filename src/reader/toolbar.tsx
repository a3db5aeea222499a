import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import type { Keys } from '../settings';
import {
  APPEARANCE,
  CHECKED,
  CHOOSE,
  CLOSE,
  CONTENTS,
  type Drawing,
  EXTERNAL,
  HIGHLIGHTS,
  Icon,
  IconButton,
  KEYBOARD,
  Key,
  LEFT_OUT,
  LIBRARY,
  LISTEN,
  MORE,
  PRINT,
  READ,
  SAVE,
  SAVED,
} from '../ui';
import type { ContentsPanel } from './contents-panel';
import type { Panel } from './panel';
import type { Corrections } from './view';

interface PopoverProps {
  readonly role: 'dialog' | 'menu';
  readonly label: string;
  readonly class?: string;
  /** Closes it and leaves the focus where it went. */
  readonly dismiss: () => void;
  readonly children: ComponentChildren;
}

/** A panel below the toolbar: takes the focus, and closes when the focus goes elsewhere. */
function Popover({ role, label, dismiss, children, ...rest }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>(
      'input:checked, [aria-current], button',
    );
    first?.focus({ preventScroll: true });
  }, []);
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const to = relatedTarget as Element | null;
    // Its own button closes it by itself.
    if (to && !panel.current?.contains(to) && !to.matches('[aria-expanded=true]')) dismiss();
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have take a name
    <div
      ref={panel}
      class={`popover ${rest.class ?? ''}`}
      role={role}
      aria-label={label}
      // A press on its ground or on a label must not send the focus out of it.
      tabIndex={-1}
      onFocusOut={onFocusOut}
    >
      {children}
    </div>
  );
}

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

interface SaveButtonProps {
  readonly isSaved: boolean;
  readonly busy: boolean;
  /** How much of it is kept, for the tooltip. */
  readonly detail: string | null;
  readonly onPress: () => void;
}

/** A page can press buttons by script; only a press by a person keeps or removes something. */
const SaveButton = ({
  isSaved,
  busy,
  detail,
  shortcut,
  onPress,
}: SaveButtonProps & { shortcut: string }) => (
  <IconButton
    icon={isSaved ? SAVED : SAVE}
    label={t('readerSave')}
    title={busy ? t('readerSaving') : `${detail ?? t('readerSave')}${shortcut && ` (${shortcut})`}`}
    aria-pressed={isSaved}
    aria-busy={busy}
    onClick={(event) => event.isTrusted && onPress()}
  />
);

interface ToolbarProps {
  readonly hidden: boolean;
  /** Shown in the middle once the title has left the screen. */
  readonly middle: { readonly title: string; readonly left: number } | null;
  readonly saving: SaveButtonProps | null;
  /** The keys in force. */
  readonly keys: Keys;
  readonly contents: ContentsPanel | null;
  /** Null where there is nothing to read aloud. */
  readonly listening: { readonly isOn: boolean; readonly onPress: () => void } | null;
  readonly panel: Panel | null;
  readonly setPanel: (panel: Panel | null) => void;
  readonly dismissPanel: () => void;
  readonly appearance: ComponentChildren;
  /** In place of the close button and of the save button. */
  readonly start: ComponentChildren;
  readonly tools: ComponentChildren;
  /** Further items of the menu. */
  readonly menu: ComponentChildren;
  readonly close: () => void;
  readonly original: () => void;
  readonly corrections: Corrections | undefined;
  /** Lists the highlights; null where there can be none. */
  readonly marks: (() => void) | null;
  /** Whether the site's articles open by themselves. */
  readonly always: { readonly site: string; readonly isOn: boolean; turn(): void } | null;
  readonly openSaved: () => void;
  readonly print: () => void;
}

function PanelButton(props: {
  panel: Panel;
  icon: Drawing;
  label: string;
  shortcut?: string;
  role: 'dialog' | 'menu';
  bar: ToolbarProps;
}) {
  const { panel, bar, role, ...rest } = props;
  const open = bar.panel === panel;
  return (
    <IconButton
      {...rest}
      data-panel={panel}
      aria-haspopup={role}
      aria-expanded={open}
      onClick={() => bar.setPanel(open ? null : panel)}
    />
  );
}

/** A page can press by script; only a person changes what opens by itself. */
const AlwaysItem = ({ site, isOn, turn }: NonNullable<ToolbarProps['always']>) => (
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

/** What can be put right about the article in view, and about what is taken for it. */
function CorrectionItems({ bar }: { bar: ToolbarProps }) {
  const { corrections } = bar;
  if (!corrections) return null;
  const after = (act: () => void) => () => {
    bar.setPanel(null);
    act();
  };
  return (
    <>
      {bar.saving && (
        <Item
          icon={LEFT_OUT}
          name={t('ledgerTitle')}
          shortcut={bar.keys.leftOut}
          onClick={after(corrections.show)}
        />
      )}
      <Item icon={CHOOSE} name={t('pickChoose')} onClick={after(corrections.pick)} />
    </>
  );
}

const MoreMenu = ({ bar }: { bar: ToolbarProps }) => (
  <Popover role="menu" class="menu" label={t('readerMore')} dismiss={bar.dismissPanel}>
    <Item icon={LIBRARY} name={t('readerSavedArticles')} onClick={bar.openSaved} />
    <Item
      icon={EXTERNAL}
      name={t('readerOriginal')}
      shortcut={bar.keys.original}
      onClick={bar.original}
    />
    {bar.marks && <Item icon={HIGHLIGHTS} name={t('marksList')} onClick={bar.marks} />}
    <Item icon={PRINT} name={t('readerPrint')} onClick={bar.print} />
    {bar.menu}
    <CorrectionItems bar={bar} />
    {bar.always && <AlwaysItem {...bar.always} />}
    <Item
      icon={KEYBOARD}
      name={t('readerShortcuts')}
      shortcut={bar.keys.shortcuts}
      onClick={() => bar.setPanel('shortcuts')}
    />
  </Popover>
);

/** The reader's tools; out of the way while one reads. */
export function Toolbar(bar: ToolbarProps) {
  const { middle, saving, panel } = bar;
  const state = [bar.hidden && !panel && 'out', middle && 'scrolled'].filter(Boolean).join(' ');
  return (
    <section class={`toolbar ${state}`} aria-label={t('readerTools')}>
      {bar.start ?? (
        <IconButton icon={CLOSE} label={t('readerClose')} shortcut="Esc" onClick={bar.close} />
      )}
      {bar.contents && (
        <IconButton
          icon={CONTENTS}
          label={t('readerContents')}
          shortcut={bar.keys.contents}
          data-panel="contents"
          aria-expanded={bar.contents.shown}
          onClick={bar.contents.toggle}
        />
      )}
      {panel === 'contents' && bar.contents && !bar.contents.docked && (
        <Popover
          role="dialog"
          class="contents-panel"
          label={t('readerContents')}
          dismiss={bar.dismissPanel}
        >
          {bar.contents.list}
        </Popover>
      )}
      <p class="middle" aria-hidden={!middle}>
        <bdi>{middle?.title}</bdi> <span class="separator">·</span>{' '}
        <span>{middle && t('readerMinutesLeft', middle.left)}</span>
      </p>
      {bar.tools}
      {bar.listening && (
        <IconButton
          icon={LISTEN}
          label={t('listenStart')}
          shortcut={bar.keys.listen}
          aria-pressed={bar.listening.isOn}
          onClick={bar.listening.onPress}
        />
      )}
      <PanelButton
        bar={bar}
        panel="appearance"
        role="dialog"
        icon={APPEARANCE}
        label={t('readerAppearance')}
        shortcut={bar.keys.appearance}
      />
      {panel === 'appearance' && (
        <Popover role="dialog" label={t('readerAppearance')} dismiss={bar.dismissPanel}>
          {bar.appearance}
        </Popover>
      )}
      {!bar.tools && saving && <SaveButton {...saving} shortcut={bar.keys.save} />}
      <PanelButton bar={bar} panel="more" role="menu" icon={MORE} label={t('readerMore')} />
      {panel === 'more' && <MoreMenu bar={bar} />}
    </section>
  );
}
