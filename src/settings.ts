import { browser } from './browser';
import {
  type Appearance,
  parseChanges,
  parseSettings,
  type Settings,
  splitChanges,
} from './settings/choices';
import { store } from './settings/store';

export * from './settings/aids';
export * from './settings/auto-open';
export * from './settings/backups';
export * from './settings/choices';
export * from './settings/keys';
export * from './settings/look-up';
export type { SendChoices } from './settings/sending';
export * from './settings/site-rules';
export { NoRoom, store } from './settings/store';

/** One file of a bundled font, WOFF2 in base64. */
export interface FontFile {
  readonly style: 'normal' | 'italic';
  /** One weight, or the first and the last of a variable font. */
  readonly weight: string;
  readonly unicodeRange: string;
  readonly base64: string;
}

/** The sites that look in their own way, by host. */
export type SiteLooks = Readonly<Record<string, Partial<Appearance>>>;

const KEY = 'settings';
const SITES = 'sites';

const stored = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** The host under which a site's own look is kept; null for addresses that belong to no site. */
export function siteOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  return new URL(address).host.replace(/^www\./, '') || null;
}

/** What is asked of the browser to read a site; Firefox takes a port for a part of the host, which then fits nothing. */
export function permissionFor(address: string): { origins: string[] } {
  const { protocol, hostname } = new URL(address);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/** What is asked of the browser to fetch these addresses, each site once. */
export function sitesOf(addresses: readonly string[]): string[] {
  const onTheWeb = addresses.filter((address) => /^https?:/.test(address));
  return [...new Set(onTheWeb.flatMap((address) => permissionFor(address).origins))];
}

/** Every site's own look, valid choices only. */
export async function loadSiteLooks(): Promise<SiteLooks> {
  const value = await stored(SITES);
  if (typeof value !== 'object' || value === null) return {};
  const looks = Object.entries(value).map(([site, look]) => [
    site,
    splitChanges(parseChanges(look))[0],
  ]);
  return Object.fromEntries(looks);
}

const lookOf = (looks: SiteLooks, site: string | null) =>
  site !== null && Object.hasOwn(looks, site) ? looks[site] : undefined;

/** The settings as stored on this machine, with the own look of `site` where it has one. */
export async function loadSettings(site: string | null = null): Promise<Settings> {
  const [settings, looks] = await Promise.all([stored(KEY), loadSiteLooks()]);
  const own = lookOf(looks, site);
  return { ...parseSettings(settings), ...own, onlyHere: own !== undefined };
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** One write waits for the other, so none is lost. */
function write<T>(task: () => Promise<T>): Promise<T> {
  const result = lastWrite.then(task);
  lastWrite = result.catch(() => undefined);
  return result;
}

/**
 * Stores `changes` and answers with all settings in force. What is about the look goes to `site`
 * alone once `onlyHere` has been set for it; unsetting it forgets the site's own look.
 */
export function saveSettings(
  { onlyHere, ...changes }: Partial<Settings>,
  site: string | null = null,
): Promise<Settings> {
  return write(async () => {
    const looks = new Map(Object.entries(await loadSiteLooks()));
    const before = site === null ? undefined : looks.get(site);
    const own = onlyHere === false || site === null ? undefined : (before ?? (onlyHere && {}));
    const [look, rest] = own ? splitChanges(changes) : [{}, changes];
    if (site !== null) looks.delete(site);
    if (site !== null && own) looks.set(site, { ...own, ...look });
    const settings = { ...parseSettings(await stored(KEY)), ...rest, onlyHere: false };
    const sites = (before || own) && { [SITES]: Object.fromEntries(looks) };
    await store({ [KEY]: settings, ...sites });
    return loadSettings(site);
  });
}

/** Lets a site look like all others again. */
export async function forgetSiteLook(site: string): Promise<void> {
  await saveSettings({ onlyHere: false }, site);
}

/** Calls `changed` with the new settings after every change, until `signal` aborts. */
export function watchSettings(
  changed: (settings: Settings) => void,
  signal?: AbortSignal,
  site: string | null = null,
): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !(changes[KEY] || changes[SITES])) return;
    void loadSettings(site).then((settings) => signal?.aborted || changed(settings));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
