import browser from 'webextension-polyfill';
import type { Result, Saved, SaveError } from '../../article';
import { explain, t } from '../../i18n';
import type { Summary } from '../../library';
import { ask } from '../../messages';
import { sitesOf } from '../../settings';

/** Whether pictures of an article that is kept are not on this machine. */
export const isLacking = ({ linkOnly, deletedAt, images, storedImages }: Summary): boolean =>
  !linkOnly && deletedAt === null && storedImages < images;

/** Gets the text of a link after a question; null where the answer was no. Call it first after the press. */
export async function getText({ id, url }: Summary): Promise<Result<Saved, SaveError> | null> {
  const isAllowed = await browser.permissions.request({ origins: sitesOf([url]) });
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
  const origins = sitesOf(links.map(({ url }) => url));
  if (!(await browser.permissions.request({ origins }))) return null;
  let got = 0;
  for (const [at, { id }] of links.entries()) {
    told(at + 1);
    if ((await ask('fetchLink', id)).ok) got++;
  }
  return got;
}

/** What to say of an article's pictures after they were tried again. */
export function picturesSaid(result: Result<Saved, SaveError>): string {
  if (!result.ok) return explain(result.error);
  const { images, storedImages } = result.value;
  return storedImages >= images ? t('picturesGot') : t('popupPictures', storedImages, images);
}
