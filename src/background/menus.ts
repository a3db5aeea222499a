import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { t } from '../i18n';

/** What each menu entry does. */
export interface MenuActions {
  read(tab: Tabs.Tab): unknown;
  save(tab: Tabs.Tab): unknown;
  saved(): unknown;
}

const SITES = ['http://*/*', 'https://*/*'];

/** Puts the entries into the page, link and toolbar icon menus; the browser keeps them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const entries: readonly Menus.CreateCreatePropertiesType[] = [
    { id: 'read', title: t('menuRead'), contexts: ['page'] },
    { id: 'save', title: t('menuSave'), contexts: ['page'] },
    { id: 'link', title: t('menuLink'), contexts: ['link'], targetUrlPatterns: SITES },
    { id: 'saved', title: t('menuSaved'), contexts: ['action'] },
    { id: 'settings', title: t('menuSettings'), contexts: ['action'] },
  ];
  for (const entry of entries) browser.contextMenus.create(entry);
}

/** Answers the menus; must be called while the background starts, or the first click is lost. */
export function answerMenus(actions: MenuActions): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId === 'settings') return browser.runtime.openOptionsPage();
    if (menuItemId === 'saved') return actions.saved();
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
  const granted = browser.permissions.request({ origins: [`${new URL(address).origin}/*`] });
  const tab = await browser.tabs.create({ url: address });
  if (tab.id === undefined || !(await granted)) return;
  await loaded(tab.id);
  await read(await browser.tabs.get(tab.id));
}

/** Resolves when the tab has finished loading, or is closed. */
async function loaded(tabId: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const onUpdated = (id: number, change: { status?: string }) => {
    if (id === tabId && change.status === 'complete') resolve();
  };
  const onRemoved = (id: number) => {
    if (id === tabId) resolve();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  if ((await browser.tabs.get(tabId)).status === 'complete') resolve();
  await promise;
  browser.tabs.onUpdated.removeListener(onUpdated);
  browser.tabs.onRemoved.removeListener(onRemoved);
}
