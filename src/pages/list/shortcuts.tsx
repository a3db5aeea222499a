import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Keys } from '../../settings';
import { CLOSE, IconButton, Key } from '../../ui';

/** Keys as they are pressed with Shift; none of those that are not set. */
const shifted = (keys: readonly string[]): readonly string[] =>
  keys.filter(Boolean).map((key) => `⇧ ${key}`);

const rowsOf = (
  keys: Keys,
  selects: boolean,
): readonly (readonly [readonly string[], string])[] => [
  [[keys.nextBlock, keys.previousBlock], t('keysMove')],
  [[keys.nextHeading, keys.previousHeading], t('keysMoveUnread')],
  [['↵'], t('listOpen')],
  [[keys.original], t('listOriginal')],
  [[keys.favourite], t('listFavour')],
  [[keys.archive], t('listArchive')],
  [[keys.tags], t('tagsTitle')],
  [[t('keyDelete')], t('listDelete')],
  ...(selects
    ? ([
        [[keys.leftOut], t('selectThis')],
        [shifted([keys.nextBlock, keys.previousBlock]), t('keysExtend')],
      ] as const)
    : []),
  [[keys.undo], t('listUndo')],
  [[keys.nextTheme], t('readerKeyTheme')],
  [['/'], t('keysSearch')],
  [[keys.appearance], t('settingsTitle')],
  [[keys.shortcuts], t('keysTitle')],
  [['Esc'], t('keysClose')],
];

interface ShortcutsProps {
  readonly keys: Keys;
  /** Several articles can be chosen together. */
  readonly selects: boolean;
  onClose(): void;
}

/** The list of single keys, in a dialog. */
export function Shortcuts({ keys, selects, onClose }: ShortcutsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="keys-sheet"
      aria-labelledby="keys"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Without this the browser would close the popup with the sheet.
        event.preventDefault();
        dialog.current?.close();
      }}
    >
      <header>
        <h2 id="keys" class="serif">
          {t('keysTitle')}
        </h2>
        <IconButton icon={CLOSE} label={t('close')} dense onClick={() => dialog.current?.close()} />
      </header>
      <dl>
        {rowsOf(keys, selects)
          .map(([names, label]) => [names.filter(Boolean), label] as const)
          .filter(([names]) => names.length > 0)
          .map(([names, label]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {names.map((key) => (
                  <Key key={key}>{key}</Key>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </dialog>
  );
}
