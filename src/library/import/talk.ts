import type { LibraryError, Result } from '../../article';
import type { ImportOptions } from './record';
import type { Outcome, Preview } from './run';

/** What a page asks of the worker; files are handed over by name, not copied. */
export type Request =
  | { readonly kind: 'preview'; readonly files: readonly File[] }
  | { readonly kind: 'keep'; readonly files: readonly File[]; readonly options: ImportOptions }
  /** Stops what is under way; a preview then says nothing, an import what it has kept. */
  | { readonly kind: 'cancel' };

/** What the worker tells. */
export type Answer =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'preview'; readonly result: Result<Preview, LibraryError> }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'failed' };
