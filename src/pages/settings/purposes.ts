import type { MessageKey } from '../../i18n';

/** What each permission is for, in one sentence. */
export const PURPOSES: Readonly<Record<string, readonly [name: MessageKey, why: MessageKey]>> = {
  activeTab: ['permissionActiveTab', 'permissionActiveTabWhy'],
  scripting: ['permissionScripting', 'permissionScriptingWhy'],
  storage: ['permissionStorage', 'permissionStorageWhy'],
  unlimitedStorage: ['permissionUnlimitedStorage', 'permissionUnlimitedStorageWhy'],
  contextMenus: ['permissionContextMenus', 'permissionContextMenusWhy'],
  downloads: ['permissionDownloads', 'permissionDownloadsWhy'],
  tabs: ['permissionTabs', 'permissionTabsWhy'],
  offscreen: ['permissionOffscreen', 'permissionOffscreenWhy'],
};
