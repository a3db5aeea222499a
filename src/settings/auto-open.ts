import { browser } from '../browser';
import { store } from './store';

const KEY = 'autoOpen';

/** The pattern of the one host that an address belongs to, such as `https://news.example/*`; null for what is no web page. */
export function hostPattern(address: unknown): string | null {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? `${protocol}//${hostname}/*` : null;
}

const isPattern = (value: unknown): value is string =>
  typeof value === 'string' && value.endsWith('/*') && hostPattern(value.slice(0, -1)) === value;

/** The hosts whose articles open in the reader by themselves, as patterns. */
export async function loadAutoOpen(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter(isPattern) : [];
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** Changes the list; one write waits for the other, so none is lost. */
export function changeAutoOpen(
  changed: (hosts: readonly string[]) => readonly string[],
): Promise<readonly string[]> {
  const write = lastWrite.then(async () => {
    const hosts = [...new Set(changed(await loadAutoOpen()).filter(isPattern))];
    await store({ [KEY]: hosts });
    return hosts;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** Calls `changed` after every change, until `signal` aborts. */
export function watchAutoOpen(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && changes[KEY]) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
