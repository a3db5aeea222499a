import { ask } from '../messages';

// The background knows whether the site is to open by itself, and whether it still may.
if (globalThis.document?.contentType === 'text/html')
  ask('autoOpen').catch((error) => console.warn('Lectern: auto-open', error));
