import '../panel.css';
import './backup.css';
import { useEffect, useRef } from 'preact/hooks';
import { t, uiLanguage } from '../../i18n';
import { BRING_IN, Button, Status, TAKE_OUT } from '../../ui';
import { formatBytes } from '../bytes';
import { Automatic } from './automatic';
import { RestorePreview } from './preview';
import { type BackupState, useBackup, useBackups } from './use-backup';

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

const day = (time: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(time);

/** One sentence for what is going on, shown and announced. */
function sentenceFor(state: BackupState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'writing':
      return t('backupWriting');
    case 'checking':
      return t('backupChecking');
    case 'restoring':
      return t('backupRestoring');
    case 'written':
      return t('backupWritten', number(state.articles), formatBytes(state.size));
    case 'preview':
      return t('backupChecked');
    case 'restored': {
      const { added, merged, highlights } = state.restored;
      return t('backupRestored', number(added), number(merged), number(highlights));
    }
    case 'failed':
      return state.reason;
  }
}

function Chooser({ look }: { look(file: Blob): void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="row">
      <span class="row-label">
        {t('backupRestoreTitle')}
        <small>{t('backupRestoreHow')}</small>
      </span>
      <input
        ref={input}
        class="visually-hidden backup-file"
        type="file"
        accept=".zip,application/zip"
        tabIndex={-1}
        aria-label={t('backupChoose')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again.
          currentTarget.value = '';
          if (file) look(file);
        }}
      />
      <Button icon={BRING_IN} onClick={() => input.current?.click()}>
        {t('backupChoose')}
      </Button>
    </div>
  );
}

function Panel({ state, putBack, stop }: ReturnType<typeof useBackup>) {
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone, so the focus goes to what came of it.
  useEffect(() => panel.current?.focus(), [state.kind]);
  if (state.kind === 'idle') return null;
  const isWorking =
    state.kind === 'writing' || state.kind === 'checking' || state.kind === 'restoring';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
    <div ref={panel} class="panel" tabIndex={-1} role="group" aria-label={t('backupTitle')}>
      <p class={state.kind === 'failed' ? 'problem' : undefined}>{sentenceFor(state)}</p>
      {state.kind === 'preview' && <RestorePreview {...state} putBack={putBack} stop={stop} />}
      {isWorking && <progress aria-label={t('backupTitle')} value={state.share} max={1} />}
      {state.kind !== 'preview' && state.kind !== 'restoring' && (
        <p class="panel-buttons">
          <Button onClick={stop}>{t(isWorking ? 'backupCancel' : 'close')}</Button>
        </p>
      )}
    </div>
  );
}

/** The whole library in one file, and back. */
export function Backup() {
  const backup = useBackup();
  const known = useBackups();
  const { state } = backup;
  const isBusy = state.kind === 'writing' || state.kind === 'restoring';
  return (
    <div class="backup">
      <div class="row">
        <span class="row-label">
          {t('backupTitle')}
          <small>{t('backupHow')}</small>
          <small class="backup-last">
            {known &&
              (known.lastAt === null
                ? t('backupNever')
                : t('backupLast', day(known.lastAt), number(known.articles)))}
          </small>
        </span>
        <Button icon={TAKE_OUT} aria-disabled={isBusy} onClick={() => !isBusy && backup.write()}>
          {t('backupNow')}
        </Button>
      </div>
      {known && <Automatic backups={known} />}
      {!isBusy && <Chooser look={backup.look} />}
      <Panel {...backup} />
      <Status>{sentenceFor(state)}</Status>
    </div>
  );
}
