import { type Check, isBoolean, oneOf, within } from './checks';
import { DEFAULT_LOOK_UP, isLookUpAddress } from './look-up';

/** How fast a voice speaks, as a multiple of its own pace. */
export const SPEEDS = [
  0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.75, 2, 2.25, 2.5, 3, 3.5, 4,
] as const;

/** How many lines stand out. */
export const LINE_FOCUSES = ['off', 'one', 'three', 'five'] as const;
export type LineFocus = (typeof LINE_FOCUSES)[number];

/** The voice chosen for each language, by the address that the browser gives it. */
export type VoiceChoices = Readonly<Record<string, string>>;

/** What a reader calls the colours of highlights; those without a name are called what they are. */
export type ColourNames = Readonly<Record<string, string>>;

/** What a reader has chosen of what helps to read. */
export interface AidChoices {
  /** 0.5 to 4. */
  readonly speed: number;
  readonly voices: VoiceChoices;
  /** Voices that send the text to their maker may be used. */
  readonly onlineVoices: boolean;
  readonly readCaptions: boolean;
  readonly lineFocus: LineFocus;
  /** The lines are underlaid instead of all others shaded. */
  readonly lineRuler: boolean;
  /** The beginnings of words are stronger. */
  readonly wordStarts: boolean;
  /** Where words are looked up: an https address with %s for them. */
  readonly lookUpAddress: string;
  /** The models that are built into the browser may translate and summarise. */
  readonly onDeviceModels: boolean;
  readonly colourNames: ColourNames;
}

export const DEFAULT_AIDS: AidChoices = {
  speed: 1,
  voices: {},
  onlineVoices: false,
  readCaptions: false,
  lineFocus: 'off',
  lineRuler: false,
  wordStarts: false,
  lookUpAddress: DEFAULT_LOOK_UP,
  onDeviceModels: false,
  colourNames: {},
};

const WORD = /^[a-z]{2,8}$/;
const LONGEST_NAME = 300;

/** The entries that can be a choice of a voice. */
export function parseVoices(value: unknown): VoiceChoices {
  if (typeof value !== 'object' || value === null) return {};
  const valid = Object.entries(value).filter(
    ([language, voice]) =>
      WORD.test(language) && typeof voice === 'string' && voice.length <= LONGEST_NAME,
  );
  return Object.fromEntries(valid);
}

/** Longest name of a colour, in characters. */
export const LONGEST_COLOUR_NAME = 30;

/** The entries that can be a name of a colour: one short line. */
export function parseColourNames(value: unknown): ColourNames {
  if (typeof value !== 'object' || value === null) return {};
  const named = Object.entries(value).flatMap(([colour, name]) => {
    if (!WORD.test(colour) || typeof name !== 'string') return [];
    const line = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_COLOUR_NAME);
    return line === '' ? [] : [[colour, line]];
  });
  return Object.fromEntries(named);
}

export const AID_CHECKS: { readonly [K in keyof AidChoices]: Check<AidChoices[K]> } = {
  speed: within(SPEEDS),
  // Any object: it is healed, not checked.
  voices: (value): value is VoiceChoices => typeof value === 'object' && value !== null,
  onlineVoices: isBoolean,
  readCaptions: isBoolean,
  lineFocus: oneOf(LINE_FOCUSES),
  lineRuler: isBoolean,
  wordStarts: isBoolean,
  lookUpAddress: isLookUpAddress,
  onDeviceModels: isBoolean,
  // Any object: it is healed, not checked.
  colourNames: (value): value is ColourNames => typeof value === 'object' && value !== null,
};
