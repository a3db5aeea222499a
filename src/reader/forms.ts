import { bringPages } from './bring-pages';
import { PartLabel, partText } from './completeness';
import { markDirections } from './directions';
import { drawn } from './drawn';
import { facesOf } from './faces';
import formStyles from './forms.css?inline';
import partStyles from './part-label.css?inline';
import scriptStyles from './scripts.css?inline';
import { dressStructures } from './structures';
import tableStyles from './tables-and-code.css?inline';

/** What only some articles need: their special parts, other scripts than Latin, and the word that something is missing. */
export const forms = () => ({
  styles: [scriptStyles, tableStyles, formStyles, partStyles].join('\n'),
  facesOf,
  markDirections,
  dressStructures,
  partLabel: drawn(PartLabel),
  partText,
  bringPages,
});

export type Forms = ReturnType<typeof forms>;
