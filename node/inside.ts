import { extract, snapshot } from '../src/extract';

/** Runs in the window that the library opens: strings in and out, since the window is a world of its own. */
const extractHtml = (html: string, url: string): string => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return JSON.stringify(extract(snapshot(document, { url })));
};

Object.assign(globalThis, { extractHtml });
