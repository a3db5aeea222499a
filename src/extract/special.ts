import { mendJson } from './metadata/mend-json';
import { formCode } from './prepare/code';
import { formEntries } from './prepare/entries';
import { chooseFormulas } from './prepare/math';
import { formStands } from './prepare/stands';
import { formVerse } from './prepare/verse';
import { tidyCode } from './tidy/code';
import { tidyNotes } from './tidy/notes';
import { tidyPosts } from './tidy/posts';
import { tidyQuotes } from './tidy/quotes';

/** Brings into their one form the parts that few pages have; it comes in a script of its own. */
export const SPECIAL = {
  mendJson,
  chooseFormulas,
  formVerse,
  formCode,
  formEntries,
  tidyCode,
  tidyNotes,
  formStands,
  tidyPosts,
  tidyQuotes,
};
export type Special = typeof SPECIAL;
