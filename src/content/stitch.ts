import { collectPages } from './pages/collect';

globalThis.lecternScripts = { ...globalThis.lecternScripts, stitch: collectPages };
