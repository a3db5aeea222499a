import { aids } from '../reader';

globalThis.lecternScripts = { ...globalThis.lecternScripts, aids: aids() };
