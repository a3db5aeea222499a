import { textIn } from './blocks';
import type { Context, Rule } from './rules/rule';

/** One block that was taken out of the article, and the rule that did. */
export interface Removal {
  readonly rule: string;
  /** What the block said, white space folded, at most 300 characters; why, when the rule failed. */
  readonly text: string;
}

const MAX_LEDGER_TEXT = 300;

/** Asks every rule about the untouched body and removes afterwards, so that no rule depends on another. */
export const clean = (context: Context, rules: readonly Rule[]): readonly Removal[] => {
  const junk = new Map<Element, string>();
  const removed: Removal[] = [];
  for (const rule of rules)
    try {
      for (const element of context.root.querySelectorAll(rule.candidates))
        if (!junk.has(element) && rule.isJunk(element, context)) junk.set(element, rule.name);
    } catch (error) {
      removed.push({ rule: rule.name, text: `failed: ${String(error)}` });
    }
  for (const [element, rule] of junk) {
    const isInside = hasAncestorIn(element, junk);
    if (!isInside) removed.push({ rule, text: textIn(element).slice(0, MAX_LEDGER_TEXT) });
  }
  for (const element of junk.keys()) element.remove();
  return removed;
};

const hasAncestorIn = (element: Element, junk: ReadonlyMap<Element, string>): boolean => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (junk.has(parent)) return true;
  return false;
};
