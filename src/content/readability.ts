import { FALLBACK } from '../extract';

globalThis.lecternScripts = { ...globalThis.lecternScripts, readability: FALLBACK };
