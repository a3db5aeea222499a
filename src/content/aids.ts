import { aids } from '../reader';
import { bring } from './bring';

bring('aids', aids());
