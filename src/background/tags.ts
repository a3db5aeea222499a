import browser from 'webextension-polyfill';
import type { ArticleId } from '../article';
import { findSummary } from '../library';

/** Lets the tags of an article be changed in a window of the extension's own; in a tab where there are no windows. */
export async function openTags(id: ArticleId): Promise<void> {
  if (!(await findSummary(id))) return;
  const query = new URLSearchParams({ article: id });
  const url = browser.runtime.getURL(`src/pages/tags/tags.html?${query}`);
  if (browser.windows?.create)
    await browser.windows.create({ url, type: 'popup', width: 460, height: 460 });
  else await browser.tabs.create({ url });
}
