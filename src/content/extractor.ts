import { extract, snapshot } from '../extract';

/** The extractor comes in a script of its own, so that the reader's frame need not wait for it. */
export interface Extractor {
  readonly extract: typeof extract;
  readonly snapshot: typeof snapshot;
}

/** Made by the script that waits for the extractor, in the isolated world that both share. */
declare global {
  var lecternExtractor: PromiseWithResolvers<Extractor> | undefined;
}

globalThis.lecternExtractor?.resolve({ extract, snapshot });
