import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { ArticleId, Result, Saved, SaveError } from '../../article';
import { explain, t } from '../../i18n';
import { missingPictures, type Summary } from '../../library';
import { ask } from '../../messages';

/** Whether pictures of an article that is kept are not on this machine. */
export const isLacking = ({ linkOnly, deletedAt, images, storedImages }: Summary): boolean =>
  !linkOnly && deletedAt === null && storedImages < images;

/** Addresses of the pictures that an article lacks, read ahead: a permission can be asked for only within a press. */
export function useMissing(id: ArticleId | null, attempt = 0): readonly string[] {
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    if (id === null) return setMissing([]);
    void missingPictures(id).then((found) => setMissing(found.ok ? found.value : []));
  }, [id, attempt]);
  return missing;
}

/** The sites of addresses on the web, as a permission names them. */
const originsOf = (addresses: readonly string[]): string[] => [
  ...new Set(
    addresses
      .filter((address) => /^https?:/.test(address) && URL.canParse(address))
      .map((address) => `${new URL(address).origin}/*`),
  ),
];

/** Gets the text of a link after a question; null where the answer was no. Call it first after the press. */
export async function getText({ id, url }: Summary): Promise<Result<Saved, SaveError> | null> {
  const isAllowed = await browser.permissions.request({ origins: originsOf([url]) });
  return isAllowed ? ask('fetchLink', id) : null;
}

/**
 * Gets the texts of links one after the other, after one question; how many came, null where the
 * answer was no. `told` is called before each. Call it first after the press.
 */
export async function getTexts(
  links: readonly Pick<Summary, 'id' | 'url'>[],
  told: (number: number) => void,
): Promise<number | null> {
  const origins = originsOf(links.map(({ url }) => url));
  if (!(await browser.permissions.request({ origins }))) return null;
  let got = 0;
  for (const [at, { id }] of links.entries()) {
    told(at + 1);
    if ((await ask('fetchLink', id)).ok) got++;
  }
  return got;
}

/** Gets the pictures at `missing` after a question; null where the answer was no. Call it first after the press. */
export async function getPictures(
  { id }: Summary,
  missing: readonly string[],
): Promise<Result<Saved, SaveError> | null> {
  const isAllowed = await browser.permissions.request({ origins: originsOf(missing) });
  return isAllowed ? ask('fetchPictures', id) : null;
}

/** What to say of an article's pictures after they were tried again. */
export function picturesSaid(result: Result<Saved, SaveError>): string {
  if (!result.ok) return explain(result.error);
  const { images, storedImages } = result.value;
  return storedImages >= images ? t('picturesGot') : t('popupPictures', storedImages, images);
}
