import browser, { type Tabs } from 'webextension-polyfill';
import type { FetchedPage, Followed, Sender } from '../messages';
import { permissionFor, store } from '../settings';
import { openSmallPage } from './window';

/** Sites whose next pages are never to be read in the reader unasked. */
const KEY = 'leftSites';

async function leftSites(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];
}

/** The origin of a page on the web, or undefined. */
function siteOf(address: unknown): string | undefined {
  if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : undefined;
}

/** Resolves with the tab when it has loaded its next page; never when it is closed before that. */
const nextPage = (tabId: number): Promise<Tabs.Tab> =>
  new Promise((resolve) => {
    let isLeaving = false;
    const stop = () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
    };
    const onUpdated = (id: number, { status }: { status?: string }, tab: Tabs.Tab) => {
      if (id !== tabId) return;
      if (status === 'loading') isLeaving = true;
      if (status !== 'complete' || !isLeaving) return;
      stop();
      resolve(tab);
    };
    const onRemoved = (id: number) => {
      if (id === tabId) stop();
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
  });

type Read = (tab: Tabs.Tab) => Promise<void>;

async function readNext(tabId: number, url: string, read: Read): Promise<void> {
  const loaded = nextPage(tabId);
  await browser.tabs.update(tabId, { url });
  await read(await loaded);
}

/**
 * Goes on to another page of the same site in the reader. A site that has not been allowed is asked
 * about first, once; `left` means that the page itself should follow the link as ever.
 */
export async function followLink(sender: Sender, address: unknown, read: Read): Promise<Followed> {
  const site = siteOf(address);
  const { tabId } = sender;
  if (!site || tabId === null || siteOf(sender.url) !== site) return 'left';
  if (await browser.permissions.contains(permissionFor(site))) {
    readNext(tabId, String(address), read).catch((error) => console.warn('Lectern: follow', error));
    return 'followed';
  }
  if ((await leftSites()).includes(site)) return 'left';
  await openSmallPage('follow', { tab: String(tabId), address: String(address) });
  return 'asked';
}

/** Goes on after the answer, with the reader where it was allowed; a refusal is kept. */
export async function goOn(tabId: unknown, address: unknown, read: Read): Promise<void> {
  const site = siteOf(address);
  if (!site || typeof tabId !== 'number') return;
  if (await browser.permissions.contains(permissionFor(site)))
    return readNext(tabId, String(address), read);
  await store({ [KEY]: [...new Set([...(await leftSites()), site])] });
  await browser.tabs.update(tabId, { url: String(address) });
}

/**
 * Fetches another page of the sender's site as that site knows the user, where it was allowed: in
 * Firefox the policy of the page binds the content script too. Null where it was not, or on failure.
 */
export async function fetchPage(sender: Sender, address: unknown): Promise<FetchedPage | null> {
  const site = siteOf(address);
  if (!site || siteOf(sender.url) !== site) return null;
  if (!(await browser.permissions.contains(permissionFor(site)))) return null;
  try {
    const response = await fetch(String(address), { credentials: 'include' });
    if (!response.ok) return null;
    const type = response.headers.get('content-type') ?? '';
    return { url: response.url, type, base64: (await response.bytes()).toBase64() };
  } catch (error) {
    console.info('Lectern: page', error);
    return null;
  }
}
