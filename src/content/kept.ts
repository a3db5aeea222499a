import { ask } from '../messages';

const CANONICAL = 'link[rel~="canonical" i][href]';

/** The saved copy of what has this address, and how far it was read. */
const findKept = (address: string) =>
  Promise.all([ask('findSaved', address), ask('findProgress', address)]);

/** The address that the page names as its own, else where it is; a page cannot redirect the search. */
function likelyAddress(): string {
  const link = Document.prototype.querySelector.call(document, CANONICAL);
  const address = link instanceof HTMLLinkElement ? link.href : location.href;
  return address.replace(/#.*$/s, '');
}

/**
 * Asks what is kept of this page while it has yet to be read, since most pages name their address as
 * the article will; the answer is for the article's own address.
 */
export function findKeptEarly(): (canonicalUrl: string) => ReturnType<typeof findKept> {
  const likely = likelyAddress();
  const early = findKept(likely);
  early.catch((error) => console.warn('Lectern: findSaved', error));
  return (canonicalUrl) => (canonicalUrl === likely ? early : findKept(canonicalUrl));
}
