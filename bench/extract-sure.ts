import { extract, snapshot } from '../src/extract';

/** Whether a page would open by itself, as it does on sites that always open in the reader. */
const extractArticle = (live: Document, url: string) => ({
  readable: extract(snapshot(live, { url }), { sure: true }).ok,
});

Object.assign(globalThis, { extractArticle });
