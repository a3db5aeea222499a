import { parts } from '../reader';
import { laterActions } from './later-actions';
import { watchSaved } from './watch-saved';

globalThis.lecternScripts = {
  ...globalThis.lecternScripts,
  later: parts(watchSaved, laterActions),
};
