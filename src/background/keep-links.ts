import browser from 'webextension-polyfill';
import {
  type ArticleId,
  failure,
  type Result,
  type Saved,
  type SaveError,
  success,
} from '../article';
import { showBadge } from '../badge';
import { findSummary, replaceLink, saveLinks } from '../library';
import { permissionFor } from '../settings';
import { pressTab } from './inject';
import { loaded } from './loaded';

/** For so long the toolbar icon says what was kept; in milliseconds. */
const SAYING = 2500;

/** Says on the toolbar icon that something was kept, where no page can. */
async function say(text: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  setTimeout(() => void showBadge(), SAYING);
}

async function keep(links: Parameters<typeof saveLinks>[0]): Promise<void> {
  const kept = await saveLinks(links);
  await say(kept.ok ? `+${kept.value.added.length}` : '!');
}

/** Keeps a link of a page for later. */
export const keepLink = (url: string, title: string | undefined): Promise<void> =>
  keep([{ url, title: title ?? null }]);

/**
 * Keeps all tabs of a window for later. Their addresses are seen only with a permission, which is
 * asked for here: this must be the first call after the click.
 */
export async function keepTabs(windowId: number | undefined): Promise<void> {
  if (!(await browser.permissions.request({ permissions: ['tabs'] }))) return;
  const tabs = await browser.tabs.query(
    windowId === undefined ? { lastFocusedWindow: true } : { windowId },
  );
  await keep(tabs.flatMap(({ url, title }) => (url ? [{ url, title: title ?? null }] : [])));
}

/**
 * Gets the text of a link that is kept: opens it in a tab behind the others, keeps the article as any
 * press would, and closes the tab. Fails with `not-allowed` where the site was not granted.
 */
export async function fetchLink(id: ArticleId): Promise<Result<Saved, SaveError>> {
  const summary = await findSummary(id);
  if (!summary) return failure('not-found');
  const { url } = summary;
  if (!(await browser.permissions.contains(permissionFor(url)))) return failure('not-allowed');
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) return failure('no-answer');
  try {
    await loaded(tab.id);
    const pressed = await pressTab({ id: tab.id }, 'save');
    if (!pressed.ok) return failure('no-answer');
    if (pressed.value.kind === 'saved') {
      const { saved } = pressed.value;
      const replaced = await replaceLink(id, saved.id);
      return replaced.ok ? success(saved) : replaced;
    }
    return failure(pressed.value.kind === 'not-saved' ? pressed.value.error : 'not-an-article');
  } finally {
    // Who has closed it meanwhile wanted just that.
    await browser.tabs
      .remove(tab.id)
      .catch((error: unknown) => console.info('Lectern: tab', error));
  }
}
