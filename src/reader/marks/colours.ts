import type { Colour } from '../../article';
import type { MessageKey } from '../../i18n';

/** The colours by name, as they are shown. */
export const IN_COLOUR: Readonly<Record<Colour, MessageKey>> = {
  amber: 'marksAmber',
  green: 'marksGreen',
  blue: 'marksBlue',
  rose: 'marksRose',
};

/** The keys that give a colour to what is chosen. */
export const COLOUR_KEYS: Readonly<Record<string, Colour>> = {
  1: 'amber',
  2: 'green',
  3: 'blue',
  4: 'rose',
};
