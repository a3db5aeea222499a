/** The whole library in one file, and back. Needs no DOM, so the background can do it. */
export type { BackupCounts, Manifest } from './manifest';
export { type OpenBackup, openBackup } from './open';
export { type Restored, restoreBackup } from './restore';
export { type Backup, type BackupOptions, writeBackup } from './write';
