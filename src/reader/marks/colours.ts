import type { Colour } from '../../article';
import type { MessageKey } from '../../i18n';

/** The colours by name, as they are shown. */
export const IN_COLOUR: Readonly<Record<Colour, MessageKey>> = {
  amber: 'marksAmber',
  green: 'marksGreen',
  blue: 'marksBlue',
  rose: 'marksRose',
};
