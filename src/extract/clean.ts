import { BY_HAND } from '../corrections';
import { textIn } from './blocks';
import type { Corrector, Decisions } from './corrections';
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

/**
 * Asks every rule about the untouched body and removes afterwards, so that no rule depends on another.
 * What a person decided is not asked about.
 */
export const clean = (
  context: Context,
  rules: readonly Rule[],
  decisions: Decisions | null = null,
  ledger: Corrector['ledger'] = null,
): readonly Removal[] => {
  const failed: Removal[] = [];
  const questions = new Questions(rules, context, (failure) => failed.push(failure));
  const junk = new Map<Element, Removal>();
  let element = context.root.firstElementChild;
  while (element) {
    const isKept = decisions?.keep.has(element) === true;
    const culprit = isKept ? null : culpritOf(element, context, questions, decisions);
    if (culprit) junk.set(element, removalOf(element, culprit, context));
    element = nextIn(context.root, element, culprit === null && !isKept);
  }
  if (decisions?.root && isMost(junk.keys(), context.root))
    for (const found of junk.keys()) if (!decisions.drop.has(found)) junk.delete(found);
  for (const [found, removal] of junk) {
    ledger?.leaveOut(found, removal);
    found.remove();
  }
  return [...failed, ...junk.values()];
};

/** What a person has chosen to read is not taken away by rules. */
const isMost = (junk: Iterable<Element>, root: Element): boolean => {
  let length = 0;
  for (const element of junk) length += textIn(element).length;
  return 2 * length > textIn(root).length;
};

/** The name of what takes an element for junk. */
const culpritOf = (
  element: Element,
  context: Context,
  questions: Questions,
  decisions: Decisions | null,
): string | null => {
  if (decisions?.drop.has(element)) return BY_HAND;
  return context.isMajor(element) ? null : (questions.culpritOf(element)?.name ?? null);
};

const removalOf = (element: Element, name: string, { dropped }: Context): Removal => {
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
