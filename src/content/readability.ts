import { FALLBACK } from '../extract';
import { bring } from './bring';

bring('readability', FALLBACK);
