import { browser } from '../browser';
import { hasRoom } from '../room';

/** The disk is too full for a choice to be kept. */
export class NoRoom extends Error {}

/**
 * Stores values under their names, or rejects and leaves all as it was: a write that meets the end of
 * the disk could cost the browser the whole store, so there none is begun.
 */
export async function store(values: Readonly<Record<string, unknown>>): Promise<void> {
  if (!(await hasRoom('change'))) throw new NoRoom('There is no room on the disk');
  await browser.storage.local.set({ ...values });
}
