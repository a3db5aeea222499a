import { bring } from './bring';
import { collectPages, joinAgain } from './pages/collect';

/** What brings the pages of an article together. */
export interface Stitch {
  readonly collectPages: typeof collectPages;
  readonly joinAgain: typeof joinAgain;
}

bring('stitch', { collectPages, joinAgain });
