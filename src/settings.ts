import { browser } from './browser';

export const THEMES = ['auto', 'paper', 'sepia', 'dark', 'black', 'contrast'] as const;
export const FONTS = ['literata', 'serif', 'hyperlegible', 'sans', 'mono'] as const;
/** Text sizes in CSS pixels, the steps of the size control. */
export const TEXT_SIZES = [14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 36] as const;
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export const SPACINGS = ['tight', 'normal', 'loose'] as const;
export const CLICKS = ['read', 'popup'] as const;

export type Theme = (typeof THEMES)[number];
export type Font = (typeof FONTS)[number];
export type Width = (typeof WIDTHS)[number];
export type Spacing = (typeof SPACINGS)[number];

/** One file of a bundled font, WOFF2 in base64; its weights run from 200 to 900. */
export interface FontFile {
  readonly style: 'normal' | 'italic';
  readonly unicodeRange: string;
  readonly base64: string;
}

/** All that a reader can choose. */
export interface Settings {
  readonly theme: Theme;
  readonly font: Font;
  /** CSS pixels, one of TEXT_SIZES; null means the default for the window's width. */
  readonly textSize: number | null;
  readonly width: Width;
  readonly spacing: Spacing;
  readonly justify: boolean;
  readonly keepToolbar: boolean;
  readonly showProgress: boolean;
  /** What a click on the toolbar button does. */
  readonly click: (typeof CLICKS)[number];
}

export const DEFAULTS: Settings = {
  theme: 'auto',
  font: 'literata',
  textSize: null,
  width: 'medium',
  spacing: 'normal',
  justify: false,
  keepToolbar: false,
  showProgress: true,
  click: 'read',
};

type Check<T> = (value: unknown) => value is T;

const oneOf =
  <T>(allowed: readonly T[]): Check<T> =>
  (value): value is T =>
    (allowed as readonly unknown[]).includes(value);

const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';

const CHECKS: { readonly [K in keyof Settings]: Check<Settings[K]> } = {
  theme: oneOf(THEMES),
  font: oneOf(FONTS),
  textSize: oneOf([null, ...TEXT_SIZES]),
  width: oneOf(WIDTHS),
  spacing: oneOf(SPACINGS),
  justify: isBoolean,
  keepToolbar: isBoolean,
  showProgress: isBoolean,
  click: oneOf(CLICKS),
};

/** The valid choices within any stored or sent value; what is unknown or invalid is left out. */
export function parseChanges(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map(Object.entries(value));
  const valid = Object.entries(CHECKS).filter(([name, check]) => check(given.get(name)));
  return Object.fromEntries(valid.map(([name]) => [name, given.get(name)]));
}

/** Valid settings from any value: invalid choices fall back to their default. */
export const parseSettings = (value: unknown): Settings => ({
  ...DEFAULTS,
  ...parseChanges(value),
});

const KEY = 'settings';

/** The settings as stored on this machine. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** Stores `changes` and answers with all settings; one write waits for the other, so none is lost. */
export function saveSettings(changes: Partial<Settings>): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const settings = { ...(await loadSettings()), ...changes };
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

/** Calls `changed` with the new settings after every change, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) changed(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
