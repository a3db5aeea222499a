import type { Likeness, PageCorrection, SiteRule } from '../../corrections';
import { Ledger } from './ledger';
import { Describer } from './likeness';
import { PICKED } from './marks';
import { findLike } from './match';

export type { LeftBlock } from './ledger';

/** What was decided about the elements of one prepared document. */
export interface Decisions {
  readonly root: Element | null;
  readonly keep: ReadonlySet<Element>;
  readonly drop: ReadonlySet<Element>;
}

/** What the reader of a page has a say in while its article is made. */
export interface Corrector {
  /** Finds what was decided about the document, which is prepared and still whole. */
  decide(document: Document): Decisions;
  /** Keeps an account of what is left out, where one is wanted. */
  readonly ledger: Ledger | null;
}

/** A corrector that can tell afterwards what it has met. */
export interface Corrected extends Corrector {
  /** The number of the element that was picked on the page; null when it is not in the copy. */
  readonly pickedAt: () => number | null;
  /** What the corrected parts look like, by their number. */
  readonly looks: () => ReadonlyMap<number, Likeness>;
  /** The rules of the site that nothing on the page is like. */
  readonly unmatched: () => readonly SiteRule[];
}

/** What a person has decided: on this page, and for all pages of its site. */
export interface Corrections {
  readonly page: readonly PageCorrection[];
  readonly site: readonly SiteRule[];
  /** An account is wanted of what is left out. */
  readonly ledger?: boolean;
}

/** Applies corrections to a page; those made on it win over those of its site, later over earlier. */
export const correctorOf = ({ page, site, ledger }: Corrections): Corrected => {
  const looks = new Map<number, Likeness>();
  const unmatched: SiteRule[] = [];
  let pickedAt: number | null = null;
  const account = ledger ? new Ledger() : null;
  const decide = (document: Document): Decisions => {
    const parts = [...document.body.querySelectorAll('*')];
    account?.number(parts);
    const describer = new Describer(document.body);
    const decided = new Map<Element, 'keep' | 'drop'>();
    let root: Element | null = null;
    const take = (kind: SiteRule['kind'], element: Element) => {
      if (kind === 'root') root = element;
      else decided.set(element, kind);
    };
    for (const rule of site) {
      const found = findLike(rule, parts, describer);
      if (found) take(rule.kind, found);
      else unmatched.push(rule);
    }
    for (const { kind, at } of page) {
      const index = at === 'picked' ? parts.findIndex((part) => part.hasAttribute(PICKED)) : at;
      const element = parts[index];
      if (!element) continue;
      if (at === 'picked') pickedAt = index;
      looks.set(index, describer.describe(element));
      take(kind, element);
    }
    const of = (kind: 'keep' | 'drop') =>
      new Set([...decided].flatMap(([element, decision]) => (decision === kind ? element : [])));
    return { root, keep: of('keep'), drop: of('drop') };
  };
  return {
    decide,
    ledger: account,
    pickedAt: () => pickedAt,
    looks: () => looks,
    unmatched: () => unmatched,
  };
};
