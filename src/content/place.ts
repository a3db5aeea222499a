import { places } from '../reader';
import { bring } from './bring';
import { startOn } from './page-place';

const place = { startOn, places };

/** What finds where an article opens, when that may be anywhere but at its top. */
export type PlaceTools = typeof place;

bring('place', place);
