import { browser } from '../browser';
import { store } from './store';

/** What is known of backups on this machine. */
export interface Backups {
  /** When the last one was made, in milliseconds since 1970; null before the first. */
  readonly lastAt: number | null;
  /** How many articles it held. */
  readonly articles: number;
  /** They are made without being asked for. */
  readonly automatic: boolean;
  /** The number in the name of the next automatic one; they take turns. */
  readonly turn: number;
  /** The last automatic one could not be written. */
  readonly failed: boolean;
}

const KEY = 'backups';

/** How many automatic backups are kept. */
export const BACKUPS_KEPT = 4;

/** What a backup holds beside the library; each is healed when it is read, whatever it says. */
const KEPT = ['settings', 'sites', 'siteRules'] as const;

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

function parseBackups(value: unknown): Backups {
  const { lastAt, articles, automatic, turn, failed } = fields(value);
  const given = number(turn) ?? 1;
  return {
    lastAt: number(lastAt),
    articles: number(articles) ?? 0,
    automatic: automatic === true,
    turn: given >= 1 && given <= BACKUPS_KEPT ? Math.trunc(given) : 1,
    failed: failed === true,
  };
}

export const loadBackups = async (): Promise<Backups> =>
  parseBackups((await browser.storage.local.get(KEY))[KEY]);

/** Stores what has changed about backups. */
export async function saveBackups(changes: Partial<Backups>): Promise<void> {
  await store({ [KEY]: { ...(await loadBackups()), ...changes } });
}

/** Notes that a backup with that many articles has just been made. */
export const noteBackup = (articles: number, now = Date.now()): Promise<void> =>
  saveBackups({ lastAt: now, articles, failed: false });

/** Calls `changed` after every change about backups, until `signal` aborts. */
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
  await store(Object.fromEntries(restored));
}
