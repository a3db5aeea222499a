import { extractInSteps, extractLightly, snapshot } from '../extract';

/** The extractor comes in a script of its own, so that the reader's frame need not wait for it. */
export interface Extractor {
  readonly extract: typeof extractLightly;
  readonly extractInSteps: typeof extractInSteps;
  readonly snapshot: typeof snapshot;
}

globalThis.lecternScripts = {
  ...globalThis.lecternScripts,
  extractor: { extract: extractLightly, extractInSteps, snapshot },
};
