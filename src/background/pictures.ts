import browser from 'webextension-polyfill';
import {
  type ArticleId,
  failure,
  type Result,
  type Saved,
  type SaveError,
  success,
} from '../article';
import { addImage, findById, missingPictures } from '../library';
import { sitesOf } from '../settings';
import { openSmallPage } from './window';

/**
 * In Firefox the page's own policy also binds the content script, so what a page with a strict
 * policy shows can only be read from here; without cookies, and only where the site allows it.
 */
export async function fetchPicture(
  address: string,
): Promise<{ readonly bytes: Uint8Array | null; readonly type: string }> {
  const nothing = { bytes: null, type: '' };
  if (!/^https?:/.test(address)) return nothing;
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return nothing;
    return { bytes: await response.bytes(), type: response.headers.get('content-type') ?? '' };
  } catch {
    return nothing;
  }
}

/** Tries once more to get the pictures that an article lacks; says how many it has then. */
export async function fetchPictures(id: ArticleId): Promise<Result<Saved, SaveError>> {
  const missing = await missingPictures(id);
  const saved = await findById(id);
  if (!missing.ok || !saved) return failure('not-found');
  let latest: Result<Saved, SaveError> = success(saved);
  for (const address of missing.value) {
    const { bytes, type } = await fetchPicture(address);
    if (bytes) latest = await addImage(id, address, bytes, type);
    if (!latest.ok) return latest;
  }
  return latest;
}

/**
 * Gets what pictures an article lacks for a page that shows it. Null where their sites
 * are not allowed yet: a small window asks about them.
 */
export async function completePictures(id: ArticleId): Promise<Result<Saved, SaveError> | null> {
  const missing = await missingPictures(id);
  if (!missing.ok) return failure('not-found');
  if (await browser.permissions.contains({ origins: sitesOf(missing.value) }))
    return fetchPictures(id);
  await openSmallPage('pictures', { article: id });
  return null;
}
