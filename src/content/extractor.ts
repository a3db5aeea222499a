import { extractInSteps, extractLightly, snapshot } from '../extract';
import { bring } from './bring';

/** The extractor comes in a script of its own, so that the reader's frame need not wait for it. */
export interface Extractor {
  readonly extract: typeof extractLightly;
  readonly extractInSteps: typeof extractInSteps;
  readonly snapshot: typeof snapshot;
}

bring('extractor', { extract: extractLightly, extractInSteps, snapshot });
