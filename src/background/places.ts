import browser from 'webextension-polyfill';
import type { Progress } from '../article';
import { parseProgress } from '../library';
import { store } from '../settings';

const KEY = 'places';

/** How many articles that nobody saved keep their place. */
const MOST = 200;

type Places = Readonly<Record<string, Progress>>;

/** Names an address without telling it. */
async function nameOf(address: string): Promise<string> {
  const bytes = new TextEncoder().encode(address);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function loadPlaces(): Promise<Places> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] ?? {}) as Places;
}

/** How far the article at `address` was read when it was not saved; null when nobody knows. */
export async function findPlace(address: string): Promise<Progress | null> {
  return parseProgress((await loadPlaces())[await nameOf(address)]);
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** Keeps the place of an article that is not saved: digests and numbers, no address and no text. */
export function keepPlace(address: string, progress: Progress): Promise<void> {
  const write = lastWrite.then(async () => {
    const { [await nameOf(address)]: _former, ...others } = await loadPlaces();
    const newest = Object.entries(others).slice(1 - MOST);
    const places = Object.fromEntries([...newest, [await nameOf(address), progress]]);
    await store({ [KEY]: places });
  });
  lastWrite = write.catch(() => undefined);
  return write;
}
