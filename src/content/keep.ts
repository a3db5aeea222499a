import {
  type Article,
  type ArticleId,
  failure,
  type Result,
  type Saved,
  type SaveError,
  success,
} from '../article';
import { ask } from '../messages';
import { persistently } from './persistently';

/** Larger pictures than this are left out: one message must carry it whole. In bytes. */
const LARGEST_PICTURE = 24_000_000;

/**
 * Sends the article to the library, then its pictures one by one.
 *
 * `changed` is called once the text is committed and again after each picture. Fails with
 * `no-answer` when the extension was updated or switched off under the open page.
 */
export async function keep(
  article: Article,
  changed: (saved: Saved) => void,
): Promise<Result<Saved, SaveError>> {
  try {
    const committed = await persistently(() => ask('saveArticle', article));
    if (!committed.ok) return committed;
    const { saved, wanted } = committed.value;
    changed(saved);
    return await keepPictures(saved, wanted, changed);
  } catch (error) {
    console.warn('Lectern: save', error);
    return failure('no-answer');
  }
}

async function keepPictures(
  saved: Saved,
  wanted: readonly string[],
  changed: (saved: Saved) => void,
): Promise<Result<Saved, SaveError>> {
  let latest = saved;
  for (const address of wanted) {
    const kept = await keepPicture(saved.id, address);
    if (!kept.ok) return kept;
    latest = kept.value;
    changed(latest);
  }
  return success(latest);
}

async function keepPicture(id: ArticleId, address: string): Promise<Result<Saved, SaveError>> {
  const image = { address, ...(await readPicture(address)) };
  return persistently(() => ask('saveImage', id, image));
}

/** Reads through the page's own cache and rights; null where the site does not let scripts read it. */
async function readPicture(
  address: string,
): Promise<{ readonly type: string; readonly base64: string | null }> {
  try {
    const response = await fetch(address, {
      cache: 'force-cache',
      referrerPolicy: 'no-referrer',
    });
    const bytes = response.ok ? await response.bytes() : undefined;
    if (!bytes || bytes.length > LARGEST_PICTURE) return { type: '', base64: null };
    return { type: response.headers.get('content-type') ?? '', base64: bytes.toBase64() };
  } catch {
    return { type: '', base64: null };
  }
}
