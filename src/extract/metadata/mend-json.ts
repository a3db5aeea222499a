import { isBroken, jsonIn } from './json-ld';
import { parseLoosely } from './loose-json';

/** Writes anew, as it is meant, what a page's JSON-LD got wrong. */
export const mendJson = (document: Document): void => {
  for (const script of jsonIn(document))
    if (isBroken(script))
      script.textContent = JSON.stringify(parseLoosely(script.textContent ?? ''));
};
