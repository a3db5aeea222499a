import browser, { type Tabs } from 'webextension-polyfill';
import { failure, type PressError, type Result, success } from '../article';
import aidsFile from '../content/aids.ts?script&iife';
import correctionsFile from '../content/corrections.ts?script&iife';
import extractorFile from '../content/extractor.ts?script&iife';
import formsFile from '../content/forms.ts?script&iife';
import keepFile from '../content/keeping.ts?script&iife';
import laterFile from '../content/later.ts?script&iife';
import pickFile from '../content/pick.ts?script&iife';
import placeFile from '../content/place.ts?script&iife';
import purifyFile from '../content/purify.ts?script&iife';
import readabilityFile from '../content/readability.ts?script&iife';
import specialFile from '../content/special.ts?script&iife';
import stitchFile from '../content/stitch.ts?script&iife';
import unopenedFile from '../content/unopened.ts?script&iife';
import contentFile from '../content.ts?script&iife';
import { firstWords, type Words } from '../i18n';
import type { Press, Pressed, ScriptName } from '../messages';
import { loadSettings, type Settings, siteOf } from '../settings';

/** The page must not hide, fade or turn the reader by styling the root that it hangs on. */
const GUARD =
  'html{display:block!important;visibility:visible!important;opacity:1!important;filter:none!important;transform:none!important;clip-path:none!important;mask:none!important}';

/** On paper the reader stands alone; its host is a plain element beside the page's body. */
const PRINT_GUARD = `@media print{
html{position:static!important;block-size:auto!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;columns:auto!important;background:none!important}
html>:not(div){display:none!important}
}`;

/** Chromium takes the paper's margins from sheets of the page's own kind only. */
const PAPER = '@page{size:auto!important;margin:20mm 18mm 22mm!important}';

/** The tab as it was when it was pressed; its address is only known where the press gave a right to it. */
export type PressedTab = Pick<Tabs.Tab, 'id' | 'url'>;

/**
 * Brings a press into a tab's page and says how it ended there. The script of an
 * earlier press stays, and another copy leaves it alone. A press is for the page on which it was made, never for
 * the one that has followed.
 *
 * Fails with `restricted-page` on pages of the browser itself, with `refused-page` where the
 * browser refuses an ordinary address (stores, policies, and Chromium on some isolated pages), with
 * `page-left` and `no-tab` when the page or its tab is gone.
 */
export async function pressTab(
  tab: PressedTab,
  press: Press,
): Promise<Result<Pressed, PressError>> {
  const id = tab.id ?? browser.tabs.TAB_ID_NONE;
  for (let tries = 0; ; tries++) {
    try {
      return success(await deliver(id, tab.url, press));
    } catch (error) {
      const { reason, isSure } = await whyRefused(id, tab.url, error);
      const pause = PAUSES[tries];
      if (isSure || pause === undefined) {
        console.info(`Lectern: ${press}`, error);
        return failure(reason);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/**
 * A page's process may learn of the click's grant a moment after the click itself, and until then
 * not even its address is known: so such a refusal is not believed at once. In milliseconds.
 */
const PAUSES: readonly number[] = [5, 10, 20, 50, 100, 200, 400, 800];

async function deliver(tabId: number, url: string | undefined, press: Press): Promise<Pressed> {
  const settings = settingsAt(url);
  const again = async () => run(tabId, press, await settings);
  // Both at once: a page that has the script needs no other, and one that has not may get it just in time.
  const [early] = await Promise.all([again(), inject(tabId, contentFile)]);
  const pressed = early ?? (await again());
  // On its own pages Firefox injects nothing and does not say so.
  if (!pressed) throw new Error('The script did not run');
  return pressed;
}

/** Read while the script is on its way, so that it need not ask; null where it has to. */
const settingsAt = async (url: string | undefined): Promise<Settings | null> =>
  url === undefined ? null : loadSettings(siteOf(url)).catch(() => null);

/** What the content script may ask for. */
const SCRIPTS: ReadonlyMap<unknown, string> = new Map<ScriptName, string>([
  ['extractor', extractorFile],
  ['readability', readabilityFile],
  ['special', specialFile],
  ['purify', purifyFile],
  ['forms', formsFile],
  ['keep', keepFile],
  ['place', placeFile],
  ['later', laterFile],
  ['aids', aidsFile],
  ['corrections', correctionsFile],
  ['stitch', stitchFile],
  ['unopened', unopenedFile],
  ['pick', pickFile],
]);

/** Runs a further script in the page of the tab; an unknown name asks for nothing. */
export async function loadScript(tabId: number, name: unknown): Promise<void> {
  const file = SCRIPTS.get(name);
  if (file) await inject(tabId, file);
}

const inject = (tabId: number, file: string) =>
  browser.scripting.executeScript({ target: { tabId }, files: [file] });

async function run(
  tabId: number,
  press: Press,
  settings: Settings | null,
): Promise<Pressed | undefined> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    func: (press: Press, settings: string, words: Words) =>
      globalThis.lectern?.(press, JSON.parse(settings), words),
    // As text: Chromium drops what is null in an argument, so that a size of nobody's choice would be none.
    args: [press, JSON.stringify(settings), firstWords()],
  });
  return (result?.result ?? undefined) as Pressed | undefined;
}

/** What Chromium says of pages that no grant opens. */
const CLOSED_TO_ALL = /chrome:\/\/|gallery|policy/;

/** Why the page refused, and whether asking again can change nothing. */
async function whyRefused(
  tabId: number,
  pressed: string | undefined,
  error: unknown,
): Promise<{ readonly reason: PressError; readonly isSure: boolean }> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab) return { reason: 'no-tab', isSure: true };
  if (pressed && tab.url !== pressed) return { reason: 'page-left', isSure: true };
  if (tab.url && !/^(https?|file):/.test(tab.url))
    return { reason: 'restricted-page', isSure: true };
  return {
    reason: tab.url ? 'refused-page' : 'restricted-page',
    isSure: CLOSED_TO_ALL.test(String(error)),
  };
}

const icon = (name: string) => ({
  16: `/icons/lectern-${name}-16.png`,
  32: `/icons/lectern-${name}-32.png`,
});

/** Shows by the toolbar icon that the reader is open, and guards the page's root meanwhile. */
export async function readerChanged(tabId: number, open: boolean): Promise<void> {
  const change = open ? browser.scripting.insertCSS : browser.scripting.removeCSS;
  await Promise.all([
    change({ target: { tabId }, css: GUARD + PRINT_GUARD, origin: 'USER' }),
    change({ target: { tabId }, css: PAPER, origin: 'AUTHOR' }),
  ]);
  await browser.action.setIcon({ tabId, path: icon(open ? 'active' : 'default') });
}
