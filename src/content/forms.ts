import { forms } from '../reader';
import { bring } from './bring';

bring('forms', forms());
