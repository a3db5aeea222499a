import { readabilityBody } from '../extract';

globalThis.lecternScripts = { ...globalThis.lecternScripts, readability: readabilityBody };
