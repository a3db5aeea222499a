import { purifyBy } from '../purify';
import { bring } from './bring';

bring('purify', purifyBy());
