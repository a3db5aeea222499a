/** The whole library in one file, and back. Needs no DOM, so the background can do it. */
export { type BackupCounts, FILES, type Manifest } from './manifest';
export { type OpenBackup, openBackup } from './open';
export { countHere } from './preview';
export { type Restored, restoreBackup } from './restore';
export { type Backup, type BackupOptions, writeBackup } from './write';
