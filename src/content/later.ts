import { parts } from '../reader';

globalThis.lecternScripts = { ...globalThis.lecternScripts, later: parts() };
