import browser, { type Tabs } from 'webextension-polyfill';
import { type Article, type ArticleId, failure } from '../article';
import { dateWords } from '../dates';
import * as library from '../library';
import type { Answers, ImageData, OwnRequests, PageRequests, Press, Sender } from '../messages';
import {
  FONTS,
  loadSettings,
  parseChanges,
  saveSettings,
  settingsForBackup,
  siteOf,
} from '../settings';
import { autoOpenAnswers, ownAutoOpenAnswers } from './auto-open';
import { backUpIfDue, keepUnseen } from './backups';
import { fetchPage, followLink, goOn } from './follow';
import { readFont } from './fonts';
import { highlightAnswers } from './highlights';
import { loadScript, pressTab, readerChanged } from './inject';
import { fetchLink } from './keep-links';
import { completePictures, fetchPicture, fetchPictures } from './pictures';
import { findPlace, keepPlace } from './places';
import { siteRuleAnswers } from './site-rules';
import { openTags } from './tags';

/** Answers to content scripts; every argument is parsed, since a page's process could send anything. */
export const answersForPages = (
  openPopup: (said?: 'removed') => Promise<void>,
  read: (tab: Tabs.Tab) => Promise<void>,
): Answers<PageRequests> => ({
  loadSettings: (sender) => loadSettings(siteOf(sender.url)),
  saveSettings: (sender, changes) => saveSettings(parseChanges(changes), siteOf(sender.url)),
  loadScript: async ({ tabId }, name) => {
    if (tabId !== null) await loadScript(tabId, name);
  },
  loadFont: async (_sender, given) => {
    const font = FONTS.find((name) => name === given);
    return font ? readFont(font) : [];
  },
  loadDateWords: () => dateWords(),
  ...siteRuleAnswers,
  ...autoOpenAnswers,
  openReport: async ({ tabId }) => {
    const url = browser.runtime.getURL(`src/pages/report/report.html?tab=${tabId}`);
    await browser.tabs.create({ url });
  },
  findSaved: (sender, address) =>
    typeof address === 'string' ? library.find(sender.url ?? address, address) : null,
  findProgress: async ({ url }, address) => {
    if (typeof address !== 'string' || url === null) return null;
    const kept = await library.findProgress(url, address);
    return kept ? kept.progress : findPlace(withoutFragment(url));
  },
  saveProgress: async ({ url, isPrivate }, address, given) => {
    const progress = library.parseProgress(given);
    if (typeof address !== 'string' || url === null || !progress) return;
    const kept = await library.findProgress(url, address);
    if (kept) await library.setProgress(kept.id, progress);
    else if (!isPrivate) await keepPlace(withoutFragment(url), progress);
  },
  saveArticle: async (sender, value) => {
    const article = library.parseArticle(value);
    if (!article || !isFrom(sender, article.url)) return failure('not-an-article');
    const saved = await library.save(article);
    if (saved.ok) await moveProgress(article);
    return saved;
  },
  saveImage: async (_sender, id, value) => {
    const image = parseImage(value);
    if (!isId(id) || !image) return failure('not-an-article');
    if (image.bytes) return library.addImage(id, image.address, image.bytes, image.type);
    // Nothing is asked for that no kept article shows, whatever a page's process says.
    const missing = await library.missingPictures(id);
    if (!missing.ok || !missing.value.includes(image.address)) return failure('not-found');
    const { bytes, type } = await fetchPicture(image.address);
    return library.addImage(id, image.address, bytes, type);
  },
  completePictures: async (_sender, id) => (isId(id) ? completePictures(id) : failure('not-found')),
  removeArticle: async (_sender, id) => (isId(id) ? library.remove(id) : failure('not-an-article')),
  restoreArticle: async (_sender, id) =>
    isId(id) ? library.restore(id) : failure('not-an-article'),
  toggleMark: async (_sender, id, mark) =>
    isId(id) && (mark === 'favourite' || mark === 'archived')
      ? library.toggle(id, mark)
      : failure('not-an-article'),
  ...highlightAnswers,
  openTags: async (_sender, id) => {
    if (isId(id)) await openTags(id);
  },
  readerChanged: async ({ tabId }, open) => {
    if (tabId !== null) await readerChanged(tabId, open === true);
  },
  openSavedArticles: () => openPopup(),
  readerRemoved: () => openPopup('removed'),
  followLink: (sender, address) => followLink(sender, address, read),
  fetchPage,
});

/** Answers to the extension's own pages. */
export const answersForOwn = (read: (tab: Tabs.Tab) => Promise<void>): Answers<OwnRequests> => ({
  ...ownAutoOpenAnswers,
  goOn: (_sender, tabId, address) => goOn(tabId, address, read),
  pressTab: async (_sender, id, press, url) =>
    typeof id === 'number' && isPress(press)
      ? pressTab({ id, ...(typeof url === 'string' && { url }) }, press)
      : failure('no-tab'),
  fetchLink: async (_sender, id) => (isId(id) ? fetchLink(id) : failure('not-found')),
  fetchPictures: async (_sender, id) => (isId(id) ? fetchPictures(id) : failure('not-found')),
  backUpIfDue: () => backUpIfDue(),
  settingsForBackup: () => settingsForBackup(),
  keepBackup: (_sender, url, articles) =>
    keepUnseen(
      typeof url === 'string' && url.startsWith('blob:') ? url : null,
      typeof articles === 'number' ? articles : 0,
    ),
  unboundCommands: async () => {
    const commands = await browser.commands.getAll();
    return commands.flatMap(({ name, shortcut }) => (name && !shortcut ? [name] : []));
  },
});

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/** What was read before an article was saved is its progress in the library too. */
async function moveProgress({ url, canonicalUrl }: Article): Promise<void> {
  const before = await findPlace(url);
  const kept = before && (await library.findProgress(url, canonicalUrl));
  if (before && kept && !kept.progress) await library.setProgress(kept.id, before);
}

/** What a page of the extension may press; `auto` is the background's own. */
const PRESSES: readonly Press[] = ['read', 'save', 'describe', 'pick', 'report'];

const isPress = (value: unknown): value is Press => PRESSES.some((press) => press === value);

/** Ids are random, so only who was given one can name an article. */
const isId = (value: unknown): value is ArticleId => typeof value === 'string';

/** A page may only save itself; of files, which have no origin, each is a page by itself. */
function isFrom({ url }: Sender, address: string): boolean {
  if (url === null || !URL.canParse(address)) return false;
  const [own, given] = [new URL(url), new URL(address)];
  return own.origin === 'null'
    ? own.href.replace(/#.*/s, '') === given.href.replace(/#.*/s, '')
    : own.origin === given.origin;
}

interface Image {
  readonly address: string;
  readonly bytes: Uint8Array | null;
  readonly type: string;
}

function parseImage(value: unknown): Image | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { address, type, base64 } = value as Partial<Record<keyof ImageData, unknown>>;
  if (typeof address !== 'string' || typeof type !== 'string') return undefined;
  try {
    return {
      address,
      type,
      bytes: typeof base64 === 'string' ? Uint8Array.fromBase64(base64) : null,
    };
  } catch {
    return { address, type, bytes: null };
  }
}
