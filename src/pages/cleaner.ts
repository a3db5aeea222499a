import { needsPurify, usePurify } from '../sanitize';

/** Brings the text cleaner to a page of a browser that has no sanitiser of its own (Firefox before 148). */
export async function bringCleaner(): Promise<void> {
  if (!needsPurify()) return;
  const { purify } = await import('../purify');
  usePurify(purify);
}
