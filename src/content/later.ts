import { parts } from '../reader';
import { watchSaved } from './watch-saved';

globalThis.lecternScripts = { ...globalThis.lecternScripts, later: parts(watchSaved) };
