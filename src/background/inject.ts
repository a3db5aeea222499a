import browser from 'webextension-polyfill';
import { failure, type PressError, type Result, success } from '../article';
import extractorFile from '../content/extractor.ts?script&iife';
import contentFile from '../content.ts?script&iife';
import type { Press, Pressed } from '../messages';

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

/**
 * Brings a press into a tab's page and says how it ended there. The script is injected at the
 * first press only; later presses find it.
 *
 * Fails with `restricted-page` on pages of the browser itself, with `refused-page` where the
 * browser refuses an ordinary address (stores, policies, and Chromium on some isolated pages), with
 * `no-tab` when the tab is gone.
 */
export async function pressTab(tabId: number, press: Press): Promise<Result<Pressed, PressError>> {
  for (let tries = 1; ; tries++) {
    try {
      return success(await deliver(tabId, press));
    } catch (error) {
      const reason = await whyRefused(tabId);
      if (reason !== 'no-tab' && tries < TRIES) {
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        continue;
      }
      console.info(`Lectern: ${press}`, error);
      return failure(reason);
    }
  }
}

/**
 * A page's process may learn of the click's grant a moment after the click itself, and until then
 * not even its address is known: so no refusal is believed at once. Pause in milliseconds.
 */
const TRIES = 6;
const PAUSE = 50;

async function deliver(tabId: number, press: Press): Promise<Pressed> {
  const found = await run(tabId, press);
  if (found) return found;
  await inject(tabId, contentFile);
  // The reader's frame stands before the extractor has arrived.
  const [pressed] = await Promise.all([run(tabId, press), inject(tabId, extractorFile)]);
  // On its own pages Firefox injects nothing and does not say so.
  if (!pressed) throw new Error('The script did not run');
  return pressed;
}

const inject = (tabId: number, file: string) =>
  browser.scripting.executeScript({ target: { tabId }, files: [file] });

async function run(tabId: number, press: Press): Promise<Pressed | undefined> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    func: (press: Press) => globalThis.lectern?.(press),
    args: [press],
  });
  return (result?.result ?? undefined) as Pressed | undefined;
}

async function whyRefused(tabId: number): Promise<PressError> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return /^(https?|file):/.test(url ?? '') ? 'refused-page' : 'restricted-page';
  } catch {
    return 'no-tab';
  }
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
