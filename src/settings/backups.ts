import { browser } from '../browser';

/** What is known of backups on this machine. */
export interface Backups {
  /** When the last one was made, in milliseconds since 1970; null before the first. */
  readonly lastAt: number | null;
  /** How many articles it held. */
  readonly articles: number;
}

const KEY = 'backups';

/** What a backup holds beside the library; each is healed when it is read, whatever it says. */
const KEPT = ['settings', 'sites', 'siteRules'] as const;

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

function parseBackups(value: unknown): Backups {
  const { lastAt, articles } = fields(value);
  return {
    lastAt: typeof lastAt === 'number' && Number.isFinite(lastAt) ? lastAt : null,
    articles: typeof articles === 'number' ? articles : 0,
  };
}

export const loadBackups = async (): Promise<Backups> =>
  parseBackups((await browser.storage.local.get(KEY))[KEY]);

/** Notes that a backup with that many articles has just been made. */
export const noteBackup = (articles: number, now = Date.now()): Promise<void> =>
  browser.storage.local.set({ [KEY]: { lastAt: now, articles } satisfies Backups });

/** Calls `changed` after every backup, until `signal` aborts. */
export function watchBackups(changed: (backups: Backups) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, { newValue?: unknown }>>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) changed(parseBackups(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** The settings as they go into a backup: plain, each site's own look and rules with them. */
export const settingsForBackup = (): Promise<Fields> => browser.storage.local.get([...KEPT]);

/** Puts the settings of a backup in force; the looks and rules of sites join those that are here. */
export async function restoreSettings(value: unknown): Promise<void> {
  const given = fields(value);
  const now: Fields = await browser.storage.local.get([...KEPT]);
  const restored = KEPT.filter((key) => key in given).map((key) => [
    key,
    { ...fields(now[key]), ...fields(given[key]) },
  ]);
  await browser.storage.local.set(Object.fromEntries(restored));
}
