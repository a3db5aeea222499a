import { purifyBy } from '../purify';

globalThis.lecternScripts = { ...globalThis.lecternScripts, purify: purifyBy() };
