import type { ComponentChildren } from 'preact';
import { t } from '../i18n';
import type { Keys } from '../settings';
import {
  APPEARANCE,
  CLOSE,
  CONTENTS,
  type Drawing,
  IconButton,
  LISTEN,
  MORE,
  SAVE,
  SAVED,
} from '../ui';
import type { ContentsPanel } from './contents-panel';
import type { Panel } from './panel';

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

const UNSAVED: SaveButtonProps = {
  isSaved: false,
  busy: false,
  detail: null,
  onPress: () => undefined,
};

interface ToolbarProps {
  readonly hidden: boolean;
  /** The article is on its way: what only it needs keeps its place unseen. */
  readonly waits: boolean;
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
  /** The panels, to stand behind their buttons. */
  readonly appearance: ComponentChildren;
  /** In place of the close button and of the save button. */
  readonly start: ComponentChildren;
  readonly tools: ComponentChildren;
  readonly menu: ComponentChildren;
  readonly close: () => void;
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

/** The reader's tools; out of the way while one reads. */
export function Toolbar(bar: ToolbarProps) {
  const { middle, saving, panel } = bar;
  const state = [bar.hidden && !panel && 'out', middle && 'scrolled', bar.waits && 'waits']
    .filter(Boolean)
    .join(' ');
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
      {panel === 'contents' && !bar.contents?.docked && bar.contents?.list}
      <p class="middle" aria-hidden={!middle}>
        {middle && (
          <>
            <bdi>{middle.title}</bdi> <span class="separator">·</span>{' '}
            <span>{t('readerMinutesLeft', middle.left)}</span>
          </>
        )}
      </p>
      {bar.tools}
      {(bar.listening || bar.waits) && (
        <IconButton
          icon={LISTEN}
          label={t('listenStart')}
          shortcut={bar.keys.listen}
          aria-pressed={bar.listening?.isOn ?? false}
          onClick={bar.listening?.onPress}
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
      {panel === 'appearance' && bar.appearance}
      {!bar.start && (saving || bar.waits) && (
        <SaveButton {...(saving ?? UNSAVED)} shortcut={bar.keys.save} />
      )}
      <PanelButton bar={bar} panel="more" role="menu" icon={MORE} label={t('readerMore')} />
      {panel === 'more' && bar.menu}
    </section>
  );
}
