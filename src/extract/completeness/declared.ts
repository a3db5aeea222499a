import { textIn } from '../blocks';
import { isObject, type Json, type JsonObject, listOf } from '../metadata/json-ld';
import type { Structured } from '../metadata/structured';
import type { Signs } from './index';

/** Characters of text in the part that costs something, above which it is there. */
const THERE = 300;

/**
 * Reads `isAccessibleForFree` of the article and of its parts (schema.org, as search engines ask it of
 * paywalled pages), and the number of words.
 */
export const declaredPart = (
  document: Document,
  { articles, get }: Structured,
): Pick<Signs, 'declared' | 'words'> => {
  const words =
    get(articles, 'wordCount')
      .map(Number)
      .find((count) => count > 0) ?? null;
  const parts = get(articles, 'hasPart').filter(isObject).filter(isClosed);
  if (parts.length === 0 && !articles.some(isClosed)) return { declared: null, words };
  const selectors = parts.flatMap((part) => listOf(part.cssSelector)).filter(isText);
  const isHere = selectors.some((selector) => lengthOf(document, selector) > THERE);
  return { declared: isHere ? 'open' : 'closed', words };
};

const isClosed = ({ isAccessibleForFree }: JsonObject): boolean =>
  listOf(isAccessibleForFree).some((value) =>
    /^(?:https?:\/\/schema\.org\/)?false$/i.test(String(value)),
  );

const isText = (value: Json): value is string => typeof value === 'string';

const lengthOf = (document: Document, selector: string): number => {
  try {
    return [...document.body.querySelectorAll(selector)].reduce(
      (length, element) => length + textIn(element).length,
      0,
    );
  } catch (error) {
    if (error instanceof DOMException) return 0;
    throw error;
  }
};
