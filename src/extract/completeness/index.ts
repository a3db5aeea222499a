import type { Completeness } from '../../article';
import type { Body } from '../body';
import type { Metadata } from '../metadata';
import { declaredPart } from './declared';
import { breaksOff, hasGate } from './gate';
import { findPaging } from './paging';

/** What a page tells, before junk is taken out of it, of how much of the article it holds. */
export interface Signs {
  readonly declared: 'closed' | 'open' | null;
  /** Words that the page says the article has. */
  readonly words: number | null;
  readonly hasGate: boolean;
  readonly paging: Completeness | null;
}

/** Reads the signs while gates and page numbers still stand. */
export const readSigns = (
  document: Document,
  url: string,
  base: string,
  { structured }: Metadata,
  { root }: Body,
): Signs => ({
  ...declaredPart(document, structured),
  hasGate: hasGate(document, root),
  paging: findPaging(document, url, base),
});

/** Characters of text that are an article and no teaser, whatever the page declares. */
const LONG = 4_000;

/**
 * A page declares that reading costs something to everybody, those who have paid among them: it is
 * believed where something else speaks for it.
 */
export const completenessOf = (signs: Signs, root: Element, text: string): Completeness => {
  const isCut = breaksOff(root);
  const isClosed = signs.declared === 'closed';
  if (isClosed && (signs.hasGate || isCut || isShortOf(signs.words, text)))
    return { kind: 'beginning', sign: 'declared' };
  if (signs.hasGate && (isCut || text.length < LONG)) return { kind: 'beginning', sign: 'gate' };
  if (signs.paging) return signs.paging;
  return { kind: 'whole' };
};

const isShortOf = (words: number | null, text: string): boolean =>
  words !== null && text.split(/\s+/).length < 0.6 * words;
