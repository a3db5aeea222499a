import { needsPurify, usePurify } from '../sanitize';
import { policyOf } from '../trusted';

/** Brings the text cleaner to a page of a browser that has no sanitiser of its own. */
export async function bringCleaner(): Promise<void> {
  if (!needsPurify()) return;
  const { MARKUP_RULES, purifyBy } = await import('../purify');
  usePurify(purifyBy(policyOf('lectern-markup', MARKUP_RULES)));
}
