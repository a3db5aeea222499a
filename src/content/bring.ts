import type { ScriptName } from '../messages';
import type { Scripts } from './scripts';

/** In the isolated world that all these scripts share, and no page sees. */
declare global {
  var lecternScripts: Partial<Scripts> | undefined;
  /** What is to be called when a script is there. */
  var lecternArrivals: Map<ScriptName, () => void> | undefined;
}

/** Puts what a script has where `load` finds it, and says so. */
export function bring<N extends ScriptName>(name: N, script: Scripts[N]): void {
  globalThis.lecternScripts = { ...globalThis.lecternScripts, [name]: script };
  globalThis.lecternArrivals?.get(name)?.();
}

/** Resolves when a script is there: it says so itself before the background can. */
export const arrivalOf = (name: ScriptName): Promise<void> =>
  new Promise((resolve) => {
    globalThis.lecternArrivals ??= new Map();
    globalThis.lecternArrivals.set(name, resolve);
  });
