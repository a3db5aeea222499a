import { readFileSync } from 'node:fs';
import { type Page, snapshot } from '../../src/extract';

/** Makes `html` the document of the test's window, so that style sheets count as in a browser. */
export const open = (html: string): Document => {
  document.open();
  document.write(html);
  document.close();
  return document;
};

/** A copy of a stored page, as if it had been opened at `url`. */
export const load = (path: string, url: string): Page =>
  snapshot(open(readFileSync(path, 'utf8')), { url });
