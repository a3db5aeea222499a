import browser, { type Tabs } from 'webextension-polyfill';
import { answersForOwn, answersForPages } from './background/answers';
import { watchAutoOpenSites } from './background/auto-open';
import { backUpBeforeUpdate, backUpIfDue } from './background/backups';
import { pressTab } from './background/inject';
import { keepLink, keepTabs } from './background/keep-links';
import { answerMenus, createMenus } from './background/menus';
import { keepBadge } from './badge';
import { openCatalogue, purge, wake } from './library';
import { answer, type Press } from './messages';
import { loadSettings, watchSettings } from './settings';

const POPUP = 'src/pages/popup/popup.html';

browser.runtime.onInstalled.addListener(createMenus);
watchAutoOpenSites();
browser.action.onClicked.addListener((tab) => press(tab, 'read'));
browser.commands.onCommand.addListener((command, tab) => {
  if (command === 'saved' || !tab) return openPopup();
  return press(tab, command === 'save' ? 'save' : 'read');
});
answerMenus({
  read: (tab) => press(tab, 'read'),
  save: (tab) => press(tab, 'save'),
  saved: () => openPopup(),
  keepLink,
  keepTabs,
});
const read = (tab: Tabs.Tab) => press(tab, 'read');
answer(answersForPages(openPopup, read), answersForOwn(read));

/** A setting lets the click always open the popup; the browser forgets that when it restarts. */
const applyClick = async () => {
  const { click } = await loadSettings();
  await browser.action.setPopup({ popup: click === 'popup' ? POPUP : '' });
};
browser.runtime.onStartup.addListener(applyClick);
browser.runtime.onStartup.addListener(() => purge());
browser.runtime.onStartup.addListener(() => backUpIfDue());
browser.runtime.onUpdateAvailable.addListener(() => backUpBeforeUpdate());
watchSettings(applyClick);
keepBadge(openCatalogue, new AbortController().signal);

/**
 * Every press ends in the article, or in a sentence in the reader's frame or in the popup; only
 * who has left the page meanwhile is told nothing, as the popup would speak of another page.
 */
async function press(tab: Tabs.Tab, kind: Press): Promise<void> {
  // Whether the article is kept is asked as soon as it is read.
  void wake();
  const pressed = await pressTab(tab, kind);
  // The browser may run for weeks, and wakes this only for a press.
  void backUpIfDue();
  if (pressed.ok ? pressed.value.kind !== 'refused' : pressed.error === 'page-left') return;
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (front?.id === tab.id) await openPopup();
}

/** Older Firefox opens a popup only within the user's own click: nothing may be awaited before it. */
async function openPopup(said?: 'removed'): Promise<void> {
  const popup = said ? `${POPUP}?${said}` : POPUP;
  browser.action.setPopup({ popup });
  try {
    await browser.action.openPopup();
  } catch (error) {
    console.info('Lectern: popup', error);
    // Firefox for Android and windows without a toolbar have no popup to open.
    if (!(await isPopupOpen())) await browser.tabs.create({ url: browser.runtime.getURL(popup) });
  } finally {
    await applyClick();
  }
}

/** Chromium refuses to open a popup that is open already; Firefox, which may not know, leaves it so. */
async function isPopupOpen(): Promise<boolean> {
  const popups = await browser.runtime.getContexts?.({ contextTypes: ['POPUP'] });
  return popups !== undefined && popups.length > 0;
}
