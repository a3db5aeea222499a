import { bring } from './bring';
import { keep } from './keep';

bring('keep', keep);
