import { parts } from '../reader';
import { bring } from './bring';
import { laterActions } from './later-actions';
import { watchSaved } from './watch-saved';

bring('later', parts(watchSaved, laterActions));
