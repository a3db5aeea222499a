import type { ArticleId } from '../article';
import { findSummary } from '../library';
import { openSmallPage } from './window';

/** Lets the tags of a kept article be changed in a window of the extension's own. */
export async function openTags(id: ArticleId): Promise<void> {
  if (await findSummary(id)) await openSmallPage('tags', { article: id }, 460);
}
