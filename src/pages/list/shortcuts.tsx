import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { CLOSE, IconButton, Key } from '../../ui';

const KEYS = () =>
  [
    [['j', 'k'], t('keysMove')],
    [['n', 'p'], t('keysMoveUnread')],
    [['↵'], t('listOpen')],
    [['o'], t('listOriginal')],
    [['f'], t('listFavour')],
    [['a'], t('listArchive')],
    [[t('keyDelete')], t('listDelete')],
    [['z'], t('listUndo')],
    [['/'], t('keysSearch')],
    [[','], t('settingsTitle')],
    [['?'], t('keysTitle')],
    [['Esc'], t('keysClose')],
  ] as const;

/** The list of single keys, in a dialog. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
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
        {KEYS().map(([keys, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
