import type { MessageKey } from '../i18n';

/** The commands of the manifest, in the order of their use, by their names on screen. */
export const COMMANDS: Readonly<Record<string, MessageKey>> = {
  read: 'commandRead',
  save: 'commandSave',
  saved: 'commandSaved',
};
