import { startOn } from './page-place';

globalThis.lecternScripts = { ...globalThis.lecternScripts, place: startOn };
