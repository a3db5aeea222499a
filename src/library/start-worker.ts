import { policyOf } from '../trusted';

/** Scripts come from the extension's own folder, whoever asks. */
export function ownScript(address: string): string {
  const { href } = new URL(address, location.href);
  if (!href.startsWith(`${location.origin}/`)) throw new TypeError('No script of the extension');
  return href;
}

let scripts: { createScriptURL(address: string): string } | undefined;

/** Starts a worker from a file of the build: the only address that becomes a script in its pages. */
export function startWorkerAt(address: string, name: string): Worker {
  scripts ??= policyOf('lectern-workers', { createScriptURL: ownScript });
  return new Worker(scripts.createScriptURL(address), { type: 'module', name });
}
