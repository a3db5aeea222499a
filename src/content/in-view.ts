import type { Article } from '../article';
import type { Overlay, Stitched } from '../reader';
import type { Read, Reading } from './reading';

/** What the reader over this page shows, and what that was made of. */
export interface InView {
  overlay: Overlay | undefined;
  /** How the page was read last, also where it is no article. */
  reading: Reading | undefined;
  /** What the article in view was made of, corrections included. */
  latest: Read | undefined;
  /** All its pages, once they were brought together. */
  stitched: Stitched | undefined;
  /** The article as it is being put right, which the reader shows only afterwards. */
  corrected: Article | undefined;
}

export const inView: InView = {
  overlay: undefined,
  reading: undefined,
  latest: undefined,
  stitched: undefined,
  corrected: undefined,
};
