import { useLayoutEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../i18n';
import type { KeyCommand, Keys } from '../settings';
import { CLOSE, IconButton, Key } from '../ui';

interface Row {
  readonly name: MessageKey;
  readonly commands?: readonly KeyCommand[];
  /** Keys that nobody changes. */
  readonly fixed?: readonly string[];
}

const GROUPS: readonly { readonly group: MessageKey; readonly rows: readonly Row[] }[] = [
  {
    group: 'readerKeysMove',
    rows: [
      { name: 'readerKeyParagraphs', commands: ['nextBlock', 'previousBlock'] },
      { name: 'readerKeyHeadings', commands: ['nextHeading', 'previousHeading'] },
      { name: 'readerKeyPageDown', fixed: ['Space'] },
      { name: 'readerKeyEnds', fixed: ['Home', 'End'] },
    ],
  },
  {
    group: 'readerKeysArticle',
    rows: [
      { name: 'readerKeySave', commands: ['save'] },
      { name: 'listFavour', commands: ['favourite'] },
      { name: 'listArchive', commands: ['archive'] },
      { name: 'readerOriginal', commands: ['original'] },
      { name: 'ledgerTitle', commands: ['leftOut'] },
      { name: 'readerKeyHighlight', commands: ['highlight'] },
      { name: 'keyNote', commands: ['note'] },
      { name: 'lookUpTitle', commands: ['lookUp'] },
      { name: 'readerUndo', commands: ['undo'] },
    ],
  },
  {
    group: 'listenRegion',
    rows: [
      { name: 'listenKey', commands: ['listen'] },
      { name: 'listenKeySentences', commands: ['nextSentence', 'previousSentence'] },
      { name: 'listenKeyPassages', commands: ['nextPassage', 'previousPassage'] },
    ],
  },
  {
    group: 'readerKeysView',
    rows: [
      { name: 'readerContents', commands: ['contents'] },
      { name: 'readerAppearance', commands: ['appearance'] },
      { name: 'readerTextSize', commands: ['larger', 'smaller'] },
      { name: 'readerKeyResetSize', commands: ['resetSize'] },
      { name: 'readerKeyTheme', commands: ['nextTheme'] },
      { name: 'focusLines', commands: ['lineFocus'] },
      { name: 'readerKeyList', commands: ['shortcuts'] },
      { name: 'readerKeyEscape', fixed: ['Esc'] },
    ],
  },
];

/** The rows whose keys are in force, with these keys. */
export const shortcutsOf = (keys: Keys) =>
  GROUPS.map(({ group, rows }) => ({
    group,
    rows: rows
      .map(({ name, commands = [], fixed = [] }) => ({
        name,
        keys: [...commands.map((command) => keys[command]).filter(Boolean), ...fixed],
      }))
      .filter((row) => row.keys.length > 0),
  })).filter(({ rows }) => rows.length > 0);

interface ShortcutsProps {
  /** The keys in force. */
  readonly keys: Keys;
  readonly close: () => void;
}

/** The list of shortcuts, a layer of its own that keeps the focus. */
export function Shortcuts({ keys, close }: ShortcutsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="shortcuts"
      onCancel={(event) => {
        event.stopPropagation();
        close();
      }}
      onClose={(event) => event.stopPropagation()}
    >
      <div class="sheet-head">
        <h2 id="shortcuts">{t('readerShortcuts')}</h2>
        <IconButton icon={CLOSE} label={t('readerClosePanel')} onClick={close} />
      </div>
      <div class="shortcuts">
        {shortcutsOf(keys).map(({ group, rows }) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl>
              {rows.map((row) => (
                <div key={row.name}>
                  <dt>{t(row.name)}</dt>
                  <dd>
                    {row.keys.map((key) => (
                      <Key key={key}>{key}</Key>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
