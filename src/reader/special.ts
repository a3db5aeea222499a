import type { Article } from '../article';
import type { Forms } from './forms';
import { scriptOf } from './scripts';

let given: Forms | undefined;

/** From now on articles with special parts get their form. */
export function useForms(forms: Forms): void {
  given = forms;
}

export const formsGiven = (): Forms | undefined => given;

const SPECIAL =
  /<(?:table|pre|math|su[bp]|ruby|details|article|aside|dl)\b|data-embed|doc-noteref|doc-endnotes/i;

/** Scripts that are set in another way than Latin, Greek and Cyrillic. */
const OTHER_SCRIPT =
  /[\u0590-\u08ff\u0900-\u109f\u0e00-\u0fff\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufdff\ufe70-\ufeff]/;

/** Whether an article has parts that only `useForms` makes right. */
export const needsForms = ({ html, title, lang, dir, completeness }: Article): boolean =>
  !given &&
  (completeness.kind !== 'whole' ||
    dir === 'rtl' ||
    scriptOf(lang) !== undefined ||
    SPECIAL.test(html) ||
    OTHER_SCRIPT.test(title + html));
