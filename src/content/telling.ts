import { ask, type Pressed } from '../messages';
import { inView } from './in-view';

type Told = 'openSavedArticles' | 'openReport' | 'readerRemoved';

/** Tells the background something that the reader can do without, should the extension be gone. */
export function tell(name: 'readerChanged', open: boolean): void;
export function tell(name: Told): void;
export function tell(name: 'readerChanged' | Told, open = false): void {
  const told = name === 'readerChanged' ? ask(name, open) : ask(name);
  told.catch(quietly(name));
}

/** Logs a failure that nobody need be told of. */
export const quietly = (step: string) => (error: unknown) =>
  console.warn(`Lectern: ${step}`, error);

/** A bug, not an expected failure: say so where the reader looks, and log with the step's name. */
export function fail(step: string, error: unknown): Pressed {
  const { overlay } = inView;
  console.error(`Lectern: ${step}`, error);
  overlay?.show({ kind: 'unreadable', reason: 'failed' });
  return { kind: overlay ? 'unreadable' : 'refused', reason: 'failed' };
}
