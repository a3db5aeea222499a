import { forms } from '../reader';

globalThis.lecternScripts = { ...globalThis.lecternScripts, forms: forms() };
