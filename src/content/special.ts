import { SPECIAL } from '../extract';

globalThis.lecternScripts = { ...globalThis.lecternScripts, special: SPECIAL };
