import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type ArticleId, failure, type Result, type Saved, type SaveError } from '../article';
import { missingPictures } from '../library';
import { ask } from '../messages';
import { sitesOf } from '../settings';

/** The addresses of the pictures that a kept article lacks, looked up anew whenever `version` changes; null until known, and of no article. */
export function useMissingPictures(
  id: ArticleId | null,
  version?: unknown,
): readonly string[] | null {
  const [addresses, setAddresses] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      if (id === null) return setAddresses(null);
      const missing = await missingPictures(id);
      if (isCurrent) setAddresses(missing.ok ? missing.value : []);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [id, version]);
  return addresses;
}

/**
 * Fetches pictures that a kept article lacks. To be called first thing in a press, as the browser
 * asks the user about their sites; `not-allowed` where they refuse.
 */
export async function getPictures(
  id: ArticleId,
  addresses: readonly string[],
): Promise<Result<Saved, SaveError>> {
  const origins = sitesOf(addresses);
  if (!(await browser.permissions.request({ origins }))) return failure('not-allowed');
  return ask('fetchPictures', id);
}
