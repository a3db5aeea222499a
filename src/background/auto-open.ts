import browser from 'webextension-polyfill';
import autoFile from '../content/auto.ts?script&iife';
import type { Answers, OwnRequests, PageRequests, Sender } from '../messages';
import { changeAutoOpen, hostPattern, loadAutoOpen } from '../settings';
import { pressTab } from './inject';
import { openSmallPage } from './window';

const ID = 'auto-open';

const isAllowed = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [host] });

/** Lets the browser itself start a small script on the pages of these hosts, and on no other. */
async function register(hosts: readonly string[]): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (hosts.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches: [...hosts],
      js: [autoFile],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

let last: Promise<unknown> = Promise.resolve();

/** One registration waits for the other: what is registered is what was listed last. */
function sync(): Promise<void> {
  const work = last.then(async () => {
    const hosts = await loadAutoOpen();
    const allowed: string[] = [];
    for (const host of hosts) if (await isAllowed(host)) allowed.push(host);
    if (allowed.length < hosts.length)
      await changeAutoOpen((all) =>
        all.filter((host) => allowed.includes(host) || !hosts.includes(host)),
      );
    await register(allowed);
  });
  last = work.catch((error) => console.error('Lectern: auto-open', error));
  return work;
}

/** Follows what the browser is told; must be called while the background starts. */
export function watchAutoOpenSites(): void {
  const follow = () => void sync();
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
}

async function open({ tabId, url }: Sender): Promise<void> {
  const host = hostPattern(url);
  if (tabId === null || !host || !(await loadAutoOpen()).includes(host)) return;
  if (await isAllowed(host)) await pressTab({ id: tabId, ...(url && { url }) }, 'auto');
}

async function switchOn(host: string): Promise<boolean> {
  if (!(await isAllowed(host))) return false;
  await changeAutoOpen((all) => [...all, host]);
  await sync();
  return true;
}

async function switchOff(host: string): Promise<void> {
  await changeAutoOpen((all) => all.filter((other) => other !== host));
  await browser.permissions.remove({ origins: [host] });
  await sync();
}

type ForPages = Pick<PageRequests, 'autoOpen' | 'opensAlways' | 'setOpensAlways'>;

/** Answers to pages about their own host. */
export const autoOpenAnswers: Answers<ForPages> = {
  autoOpen: open,
  opensAlways: async ({ url }) => {
    const host = hostPattern(url);
    return host !== null && (await loadAutoOpen()).includes(host);
  },
  setOpensAlways: async ({ url }, on) => {
    const host = hostPattern(url);
    if (!host || !url) return false;
    if (on !== true) await switchOff(host);
    else if (!(await switchOn(host))) await openSmallPage('always', { address: url });
    return (await loadAutoOpen()).includes(host);
  },
};

type ForOwn = Pick<OwnRequests, 'allowAutoOpen' | 'endAutoOpen'>;

/** Answers to the extension's own pages, which have asked the browser before. */
export const ownAutoOpenAnswers: Answers<ForOwn> = {
  allowAutoOpen: async (_sender, address) => {
    const host = hostPattern(address);
    return host !== null && switchOn(host);
  },
  endAutoOpen: async (_sender, host) => {
    if (typeof host === 'string') await switchOff(host);
  },
};
