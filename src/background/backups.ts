import browser from 'webextension-polyfill';
import { writeBackup } from '../library/backup';
import { BACKUPS_KEPT, loadBackups, noteBackup, saveBackups, settingsForBackup } from '../settings';

const DAY = 24 * 60 * 60 * 1000;
const WEEK = 7 * DAY;

/** The page that Chromium runs unseen, because its service worker can hand no file to the browser. */
const PAGE = 'src/pages/offscreen/offscreen.html';

/** The part of `chrome.offscreen` that is used; the polyfill does not know it. */
interface Offscreen {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
}

const offscreen = (): Offscreen | undefined =>
  (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;

const isAllowed = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['downloads'] });

/** Resolves once the browser has written a download, or given it up. */
function ended(id: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (state: string | undefined): void => {
      if (state !== 'complete' && state !== 'interrupted') return;
      browser.downloads.onChanged.removeListener(listener);
      resolve(state === 'complete');
    };
    const listener = (change: { id: number; state?: { current?: string } }): void => {
      if (change.id === id) settle(change.state?.current);
    };
    browser.downloads.onChanged.addListener(listener);
    // It may have ended before anyone listened.
    void browser.downloads.search({ id }).then(([item]) => settle(item?.state));
  });
}

/** Writes the file at `url` over the oldest automatic backup and notes it; answers whether it is written. */
export async function keepBackup(url: string, articles: number): Promise<boolean> {
  const { turn } = await loadBackups();
  try {
    const id = await browser.downloads.download({
      url,
      filename: `Lectern/lectern-backup-${turn}.zip`,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    if (!(await ended(id))) throw new Error('The download was interrupted');
    await saveBackups({ turn: (turn % BACKUPS_KEPT) + 1 });
    await noteBackup(articles);
    return true;
  } catch (error) {
    console.warn('Lectern: automatic backup', error);
    await saveBackups({ failed: true });
    return false;
  }
}

/** Where the background has a page of its own, it does all by itself. */
async function backUpHere(): Promise<void> {
  const result = await writeBackup({ settings: await settingsForBackup() });
  if (!result.ok || !result.value) return saveBackups({ failed: true });
  const url = URL.createObjectURL(result.value.file);
  await keepBackup(url, result.value.counts.articles);
  URL.revokeObjectURL(url);
}

/** Opens the unseen page, unless it is there; it asks for `keepBackup` and is closed after it. */
async function backUpUnseen(api: Offscreen): Promise<void> {
  const open = await browser.runtime.getContexts?.({
    contextTypes: ['OFFSCREEN_DOCUMENT' as never],
  });
  if (open && open.length > 0) return;
  await api.createDocument({
    url: PAGE,
    reasons: ['BLOBS'],
    justification: 'Writes the backup that the user switched on into a file.',
  });
}

let running: Promise<void> | undefined;

async function backUp(): Promise<void> {
  const api = offscreen();
  try {
    await (api ? backUpUnseen(api) : backUpHere());
  } catch (error) {
    console.warn('Lectern: automatic backup', error);
    await saveBackups({ failed: true });
  }
}

/** Keeps what the unseen page has written, null where it could not, and closes that page. */
export async function keepUnseen(url: string | null, articles: number): Promise<void> {
  if (url === null) await saveBackups({ failed: true });
  else await keepBackup(url, articles);
  await offscreen()?.closeDocument();
}

/** Begins an automatic backup where they are switched on and allowed, and the last is older than `age`. */
export async function backUpIfDue(age: number = WEEK, now: number = Date.now()): Promise<void> {
  const { automatic, lastAt } = await loadBackups();
  // A clock that was set back must not put it off for ever.
  const isDue = lastAt === null || now - lastAt >= age || lastAt > now;
  if (!automatic || !isDue || running || !(await isAllowed())) return;
  running = backUp().finally(() => {
    running = undefined;
  });
  await running;
}

/** Before an update, which may change how articles are kept: one that is a day old at most. */
export const backUpBeforeUpdate = (): Promise<void> => backUpIfDue(DAY);
