import { markDirections } from './directions';
import { facesOf } from './faces';
import formStyles from './forms.css?inline';
import scriptStyles from './scripts.css?inline';
import { dressStructures } from './structures';
import tableStyles from './tables-and-code.css?inline';

/** What only some articles need: their special parts and other scripts than Latin. */
export const forms = () => ({
  styles: [scriptStyles, tableStyles, formStyles].join('\n'),
  facesOf,
  markDirections,
  dressStructures,
});

export type Forms = ReturnType<typeof forms>;
