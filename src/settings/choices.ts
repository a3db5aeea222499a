import { AID_CHECKS, type AidChoices, DEFAULT_AIDS, parseColourNames, parseVoices } from './aids';
import { type Check, isBoolean, oneOf, orNull, within } from './checks';
import { DEFAULT_KEYS, type Keys, parseKeys } from './keys';
import { DEFAULT_SENDING, SEND_CHECKS, type SendChoices } from './sending';

export const THEMES = ['auto', 'paper', 'sepia', 'dark', 'black', 'contrast'] as const;
/** `installed` is whichever font of this machine `fontName` names. */
export const FONTS = [
  'literata',
  'serif',
  'hyperlegible',
  'sans',
  'dyslexic',
  'mono',
  'installed',
] as const;
/** Text sizes in CSS pixels, the steps of the size control. */
export const TEXT_SIZES = [
  12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 36, 42, 48, 56, 64, 80, 96, 112, 128,
] as const;
export const WIDTHS = ['narrow', 'medium', 'wide'] as const;
export const SPACINGS = ['tight', 'normal', 'loose'] as const;
/** Line heights as multiples of the text size. */
export const LINE_HEIGHTS = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2, 2.1, 2.2, 2.3, 2.4, 2.5, 2.6,
] as const;
/** Space added between letters and between words, in em. */
export const LETTER_SPACINGS = [
  0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15,
] as const;
export const WORD_SPACINGS = [0, 0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5] as const;
export const HYPHENS = ['auto', 'on', 'off'] as const;
export const COLUMNS = ['one', 'two'] as const;
export const CLICKS = ['read', 'popup'] as const;

export type Theme = (typeof THEMES)[number];
export type Font = (typeof FONTS)[number];
export type Width = (typeof WIDTHS)[number];
export type Spacing = (typeof SPACINGS)[number];

/** How articles look: what a site can have of its own, and what "Reset" resets. */
export interface Appearance {
  readonly theme: Theme;
  readonly font: Font;
  /** The name of a font of this machine; empty until one is named. */
  readonly fontName: string;
  /** CSS pixels, 12 to 128; null means the default for font, script and window. */
  readonly textSize: number | null;
  readonly width: Width;
  readonly spacing: Spacing;
  /** A multiple of the text size, 1 to 2.6; null means what `spacing` stands for in the script. */
  readonly lineHeight: number | null;
  /** Added space in em. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly justify: boolean;
  /** `auto` hyphenates narrow and justified columns only. */
  readonly hyphens: (typeof HYPHENS)[number];
  readonly columns: (typeof COLUMNS)[number];
  /** Pictures are a little darker in dark themes. */
  readonly dimPictures: boolean;
}

/** All that a reader can choose. */
export interface Settings extends Appearance, AidChoices, SendChoices {
  /** The site at hand has an appearance of its own. */
  readonly onlyHere: boolean;
  readonly keepToolbar: boolean;
  /** Links to other pages of the same site open in the reader. */
  readonly followLinks: boolean;
  /** The toolbar button shows how many articles are unread. */
  readonly showBadge: boolean;
  readonly showProgress: boolean;
  /** The contents stand beside the text where there is room. */
  readonly showContents: boolean;
  /** What a click on the toolbar button does. */
  readonly click: (typeof CLICKS)[number];
  /** Letters and signs are commands. */
  readonly singleKeys: boolean;
  readonly keys: Keys;
}

export const DEFAULT_APPEARANCE: Appearance = {
  theme: 'auto',
  font: 'literata',
  fontName: '',
  textSize: null,
  width: 'medium',
  spacing: 'normal',
  lineHeight: null,
  letterSpacing: 0,
  wordSpacing: 0,
  justify: false,
  hyphens: 'auto',
  columns: 'one',
  dimPictures: true,
};

export const DEFAULTS: Settings = {
  ...DEFAULT_APPEARANCE,
  ...DEFAULT_AIDS,
  ...DEFAULT_SENDING,
  showBadge: false,
  onlyHere: false,
  keepToolbar: false,
  followLinks: false,
  showProgress: true,
  showContents: false,
  click: 'read',
  singleKeys: true,
  keys: DEFAULT_KEYS,
};

/** The name goes into a style in double quotes: nothing that could end them, and no list of names. */
const isFontName: Check<string> = (value): value is string =>
  typeof value === 'string' && /^[\p{L}\p{M}\p{N} ._'’&+-]{0,60}$/u.test(value);

const CHECKS: { readonly [K in keyof Settings]: Check<Settings[K]> } = {
  theme: oneOf(THEMES),
  font: oneOf(FONTS),
  fontName: isFontName,
  textSize: orNull(within(TEXT_SIZES)),
  width: oneOf(WIDTHS),
  spacing: oneOf(SPACINGS),
  lineHeight: orNull(within(LINE_HEIGHTS)),
  letterSpacing: within(LETTER_SPACINGS),
  wordSpacing: within(WORD_SPACINGS),
  justify: isBoolean,
  hyphens: oneOf(HYPHENS),
  columns: oneOf(COLUMNS),
  dimPictures: isBoolean,
  ...AID_CHECKS,
  ...SEND_CHECKS,
  showBadge: isBoolean,
  onlyHere: isBoolean,
  keepToolbar: isBoolean,
  followLinks: isBoolean,
  showProgress: isBoolean,
  showContents: isBoolean,
  click: oneOf(CLICKS),
  singleKeys: isBoolean,
  // Any value: it is healed, not checked.
  keys: (value): value is Keys => value !== undefined,
};

/** The valid choices within any stored or sent value; what is unknown or invalid is left out. */
export function parseChanges(value: unknown): Partial<Settings> {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map(Object.entries(value));
  const valid = Object.entries(CHECKS).filter(([name, check]) => check(given.get(name)));
  const changes = Object.fromEntries(valid.map(([name]) => [name, given.get(name)]));
  return {
    ...changes,
    ...('keys' in changes && { keys: parseKeys(changes.keys) }),
    ...('voices' in changes && { voices: parseVoices(changes.voices) }),
    ...('colourNames' in changes && { colourNames: parseColourNames(changes.colourNames) }),
  };
}

/** Valid settings from any value: invalid choices fall back to their default. */
export const parseSettings = (value: unknown): Settings => ({
  ...DEFAULTS,
  ...parseChanges(value),
});

/** The part of `changes` that is about the look, and the rest. */
export function splitChanges(
  changes: Partial<Settings>,
): readonly [look: Partial<Appearance>, rest: Partial<Settings>] {
  const entries = Object.entries(changes);
  const isLook = ([name]: readonly [string, unknown]) => name in DEFAULT_APPEARANCE;
  return [
    Object.fromEntries(entries.filter(isLook)),
    Object.fromEntries(entries.filter((entry) => !isLook(entry))),
  ];
}
