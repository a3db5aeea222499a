import { mendJson } from './metadata/mend-json';
import { formCode } from './prepare/code';
import { formEntries } from './prepare/entries';
import { chooseFormulas } from './prepare/math';
import { formVerse } from './prepare/verse';
import { tidyCode } from './tidy/code';
import { tidyNotes } from './tidy/notes';

/** Brings into their one form the parts that few pages have; it comes in a script of its own. */
export const SPECIAL = {
  mendJson,
  chooseFormulas,
  formVerse,
  formCode,
  formEntries,
  tidyCode,
  tidyNotes,
};
export type Special = typeof SPECIAL;
