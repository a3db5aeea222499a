import { keep } from './keep';

globalThis.lecternScripts = { ...globalThis.lecternScripts, keep };
