import { textIn } from './blocks';
import { Questions } from './questions';
import { model } from './rules/model';
import type { Context, Rule } from './rules/rule';

/** One block that was taken out of the article, and the rule that did. */
export interface Removal {
  readonly rule: string;
  /** What the block said, white space folded, at most 300 characters; why, when the rule failed. */
  readonly text: string;
  /** The chance that the model gave it to belong to the article, 0 to 1, where the model decided. */
  readonly score?: number;
}

const MAX_LEDGER_TEXT = 300;

/** Asks every rule about the untouched body and removes afterwards, so that no rule depends on another. */
export const clean = (context: Context, rules: readonly Rule[]): readonly Removal[] => {
  const removed: Removal[] = [];
  const questions = new Questions(rules, context, (failure) => removed.push(failure));
  const junk: Element[] = [];
  let element = context.root.firstElementChild;
  while (element) {
    const culprit = context.isMajor(element) ? null : questions.culpritOf(element);
    if (culprit) {
      junk.push(element);
      removed.push(removalOf(element, culprit, context));
    }
    element = nextIn(context.root, element, culprit === null);
  }
  for (const found of junk) found.remove();
  return removed;
};

const removalOf = (element: Element, { name }: Rule, { dropped }: Context): Removal => {
  const text = textIn(element).slice(0, MAX_LEDGER_TEXT);
  const score = name === model.name ? dropped?.get(element) : undefined;
  return score === undefined ? { rule: name, text } : { rule: name, text, score };
};

/** The next element in document order; what stands in junk goes with it and is not asked about. */
const nextIn = (root: Element, element: Element, enters: boolean): Element | null => {
  if (enters && element.firstElementChild) return element.firstElementChild;
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (at.nextElementSibling) return at.nextElementSibling;
  return null;
};
