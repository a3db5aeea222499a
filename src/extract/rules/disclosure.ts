import { textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'disclosure, disclosures, disclaimer, affiliate, affiliate disclosure, advertiser disclosure, editorial note, copyright, legal notice, ftc',
);
const TEXT =
  /\b(?:affiliate (?:links?|commission)|earn (?:a|an affiliate) (?:small )?commission|all rights reserved|may not be (?:published|reproduced))\b/i;

/** Notes on the site's business relations and rights. */
export const disclosure: Rule = {
  name: 'disclosure',
  candidates: 'div,section,aside,p,small,em,footer',
  isJunk: (element) => {
    const text = textIn(element);
    if (text.length > 1500) return false;
    return (
      isNamed(element, NAMES) ||
      (text.length < 400 && element.matches('p, small, em, div') && TEXT.test(text))
    );
  },
};
