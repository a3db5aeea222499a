import type { Colour } from '../../article';
import { type MessageKey, t } from '../../i18n';
import type { ColourNames } from '../../settings';

/** What the colours are, as it is shown. */
const IN_COLOUR: Readonly<Record<Colour, MessageKey>> = {
  amber: 'marksAmber',
  green: 'marksGreen',
  blue: 'marksBlue',
  rose: 'marksRose',
};

/** What a colour is called: by the reader, or else what it is. */
export const colourName = (colour: Colour, names: ColourNames): string =>
  names[colour] ?? t(IN_COLOUR[colour]);

/** The keys that give a colour to what is chosen. */
export const COLOUR_KEYS: Readonly<Record<string, Colour>> = {
  1: 'amber',
  2: 'green',
  3: 'blue',
  4: 'rose',
};
