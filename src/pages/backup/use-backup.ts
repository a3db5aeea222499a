import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupError } from '../../article';
import { explain, type MessageKey, t } from '../../i18n';
import {
  countHere,
  FILES,
  type OpenBackup,
  openBackup,
  type Restored,
  restoreBackup,
  writeBackup,
} from '../../library/backup';
import {
  type Backups,
  loadBackups,
  noteBackup,
  restoreSettings,
  settingsForBackup,
  watchBackups,
} from '../../settings';
import { fileDay, saveFile } from '../save-file';

const REASONS: Readonly<Record<BackupError, MessageKey>> = {
  'not-a-backup': 'backupErrorOther',
  'cut-backup': 'backupErrorCut',
  'damaged-backup': 'backupErrorDamaged',
  'newer-backup': 'backupErrorNewer',
};

/** What the panel is doing. */
export type BackupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' | 'checking' | 'restoring'; readonly share: number }
  | { readonly kind: 'written'; readonly articles: number; readonly size: number }
  | { readonly kind: 'preview'; readonly backup: OpenBackup; readonly here: number }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'failed'; readonly reason: string };

/** What is known of the last backup, kept up with every new one; undefined until first read. */
export function useBackups(): Backups | undefined {
  const [known, setKnown] = useState<Backups>();
  useEffect(() => {
    const watching = new AbortController();
    watchBackups(setKnown, watching.signal);
    void loadBackups().then((backups) => watching.signal.aborted || setKnown(backups));
    return () => watching.abort();
  }, []);
  return known;
}

async function write(
  show: (state: BackupState) => void,
  signal: AbortSignal,
): Promise<BackupState> {
  const result = await writeBackup({
    settings: await settingsForBackup(),
    signal,
    onProgress: (share) => show({ kind: 'writing', share }),
  });
  if (!result.ok) return { kind: 'failed', reason: explain(result.error) };
  if (!result.value) return { kind: 'idle' };
  const { file, counts } = result.value;
  saveFile(file, `lectern-backup-${fileDay()}.zip`);
  await noteBackup(counts.articles);
  return { kind: 'written', articles: counts.articles, size: file.size };
}

async function look(file: Blob, show: (state: BackupState) => void): Promise<BackupState> {
  const opened = await openBackup(file, (share) => show({ kind: 'checking', share }));
  if (!opened.ok) return { kind: 'failed', reason: t(REASONS[opened.error]) };
  const here = await countHere(opened.value);
  if (!here.ok) return { kind: 'failed', reason: explain(here.error) };
  return { kind: 'preview', backup: opened.value, here: here.value };
}

async function putBack(
  backup: OpenBackup,
  withSettings: boolean,
  show: (state: BackupState) => void,
): Promise<BackupState> {
  const result = await restoreBackup(backup, (share) => show({ kind: 'restoring', share }));
  if (!result.ok) return { kind: 'failed', reason: explain(result.error) };
  if (withSettings) await restoreSettings(await backup.json(FILES.settings));
  return { kind: 'restored', restored: result.value };
}

/** Backups made and restored on this page, one thing at a time. */
export function useBackup() {
  const [state, setState] = useState<BackupState>({ kind: 'idle' });
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);
  const run = (
    work: (show: (state: BackupState) => void, signal: AbortSignal) => Promise<BackupState>,
  ): void => {
    stopping.current.abort();
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const show = (next: BackupState): void => {
      if (!signal.aborted) setState(next);
    };
    work(show, signal).then(show, (error: unknown) => {
      console.error('Lectern: backup', error);
      show({ kind: 'failed', reason: t('backupFailed') });
    });
  };
  return {
    state,
    write: () => {
      setState({ kind: 'writing', share: 0 });
      run(write);
    },
    look: (file: Blob) => {
      setState({ kind: 'checking', share: 0 });
      run((show) => look(file, show));
    },
    putBack: (backup: OpenBackup, withSettings: boolean) => {
      setState({ kind: 'restoring', share: 0 });
      run((show) => putBack(backup, withSettings, show));
    },
    stop: () => {
      stopping.current.abort();
      setState({ kind: 'idle' });
    },
  };
}
