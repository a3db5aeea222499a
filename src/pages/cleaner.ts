import type { MARKUP_RULES } from '../purify';
import { needsPurify, usePurify } from '../sanitize';
import { policyOf } from '../trusted';

let policy: typeof MARKUP_RULES | undefined;

/** Brings the text cleaner to a page of a browser that has no sanitiser of its own. */
export async function bringCleaner(): Promise<void> {
  if (!needsPurify()) return;
  const { MARKUP_RULES: rules, purifyBy } = await import('../purify');
  // A page may ask twice before it comes, and a policy is made once.
  policy ??= policyOf('lectern-markup', rules);
  usePurify(purifyBy(policy));
}
