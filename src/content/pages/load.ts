import { failure, type PageError, type Result, success } from '../../article';
import { ask, type FetchedPage } from '../../messages';
import { decode } from './decode';

/** Another page of the article, parsed without life. */
export interface LoadedPage {
  readonly document: Document;
  /** Where it came from in the end, without fragment. */
  readonly url: string;
}

/** What a fetch brought, before it is read. */
interface Fetched extends Omit<FetchedPage, 'base64'> {
  readonly bytes: Uint8Array;
}

/** In milliseconds. */
const PATIENCE = 30_000;

/**
 * Loads a page of the site `origin` as the page itself would, by one request. Where the policy of the page
 * forbids that, as it can in Firefox, the background is asked, which may if the site was allowed.
 */
export async function loadPage(
  address: string,
  origin: string,
  signal: AbortSignal,
): Promise<Result<LoadedPage, PageError>> {
  if (!isOf(origin, address)) return failure('page-elsewhere');
  const here = await fetchHere(address, signal);
  const fetched = here === 'refused' ? await fetchThere(address) : here;
  if (!fetched) return failure('page-not-loaded');
  if (!isOf(origin, fetched.url)) return failure('page-elsewhere');
  if (!/html|^$/i.test(fetched.type)) return failure('page-without-article');
  const kind = /xhtml/i.test(fetched.type) ? 'application/xhtml+xml' : 'text/html';
  const text = decode(fetched.bytes, fetched.type, document.characterSet);
  const parsed = new DOMParser().parseFromString(text, kind);
  return success({ document: parsed, url: fetched.url.replace(/#.*$/s, '') });
}

const isOf = (origin: string, address: string): boolean =>
  URL.canParse(address) && new URL(address).origin === origin;

/** Null where the site answers with an error; `refused` when nothing came at all. */
async function fetchHere(
  address: string,
  signal: AbortSignal,
): Promise<Fetched | null | 'refused'> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    if (!response.ok) return null;
    const type = response.headers.get('content-type') ?? '';
    return { url: response.url, type, bytes: await response.bytes() };
  } catch (error) {
    signal.throwIfAborted();
    console.info('Lectern: page', error);
    return 'refused';
  }
}

async function fetchThere(address: string): Promise<Fetched | null> {
  const fetched = await ask('fetchPage', address);
  return fetched && { ...fetched, bytes: Uint8Array.fromBase64(fetched.base64) };
}
