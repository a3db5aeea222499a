import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { t } from '../i18n';
import { permissionFor } from '../settings';
import { loaded } from './loaded';

/** What each menu entry does. */
export interface MenuActions {
  read(tab: Tabs.Tab): unknown;
  save(tab: Tabs.Tab): unknown;
  saved(): unknown;
  keepLink(url: string, title: string | undefined): unknown;
  keepTabs(windowId: number | undefined): unknown;
}

const SITES = ['http://*/*', 'https://*/*'];

/** Puts the entries into the page, link and toolbar icon menus; the browser keeps them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const entries: readonly Menus.CreateCreatePropertiesType[] = [
    { id: 'read', title: t('menuRead'), contexts: ['page'] },
    { id: 'save', title: t('menuSave'), contexts: ['page'] },
    { id: 'link', title: t('menuLink'), contexts: ['link'], targetUrlPatterns: SITES },
    { id: 'keep-link', title: t('menuKeepLink'), contexts: ['link'], targetUrlPatterns: SITES },
    { id: 'keep-tabs', title: t('menuKeepTabs'), contexts: ['action'] },
    { id: 'saved', title: t('menuSaved'), contexts: ['action'] },
    { id: 'settings', title: t('menuSettings'), contexts: ['action'] },
  ];
  for (const entry of entries) browser.contextMenus.create(entry);
}

/** Answers the menus; must be called while the background starts, or the first click is lost. */
export function answerMenus(actions: MenuActions): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, linkText }, tab) => {
    if (menuItemId === 'settings') return browser.runtime.openOptionsPage();
    if (menuItemId === 'saved') return actions.saved();
    if (menuItemId === 'keep-tabs') return actions.keepTabs(tab?.windowId);
    if (menuItemId === 'keep-link' && linkUrl) return actions.keepLink(linkUrl, linkText);
    if (menuItemId === 'link' && linkUrl) return openLink(linkUrl, actions);
    if (tab) return menuItemId === 'save' ? actions.save(tab) : actions.read(tab);
    return undefined;
  });
}

/**
 * A click on a link grants nothing for the page behind it, so that one site is asked for; the
 * request must be the first call after the click. Refused, the page opens as an ordinary tab.
 */
async function openLink(address: string, { read }: MenuActions): Promise<void> {
  const granted = browser.permissions.request(permissionFor(address));
  const tab = await browser.tabs.create({ url: address });
  if (tab.id === undefined || !(await granted)) return;
  await loaded(tab.id);
  await read(await browser.tabs.get(tab.id));
}
