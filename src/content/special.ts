import { SPECIAL } from '../extract';
import { bring } from './bring';

bring('special', SPECIAL);
