import type { Kept } from '../get';
import type { Highlight } from '../schema';

/** A saved article with all that an export can carry. */
export interface Exported extends Kept {
  readonly highlights: readonly Highlight[];
}
