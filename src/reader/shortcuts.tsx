import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { CLOSE, IconButton, Key } from '../ui';
import { SHORTCUTS } from './keys';

/** The list of shortcuts, a layer of its own that keeps the focus. */
export function Shortcuts({ close }: { close: () => void }) {
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
        {SHORTCUTS.map(({ group, rows }) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl>
              {rows.map(([name, ...keys]) => (
                <div key={name}>
                  <dt>{t(name)}</dt>
                  <dd>
                    {keys.map((key) => (
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
