import { purify } from '../purify';

globalThis.lecternScripts = { ...globalThis.lecternScripts, purify };
