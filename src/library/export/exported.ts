import type { Kept } from '../get';
import type { Highlight } from '../schema';

/** A saved article with all that an export can carry. */
export interface Exported extends Kept {
  readonly highlights: readonly Highlight[];
}

/** One file of an export; its name may hold folders, divided by `/`. */
export interface ExportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
