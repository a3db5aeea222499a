import type { Runtime } from 'webextension-polyfill';
import type {
  Article,
  ArticleId,
  Colour,
  HighlightId,
  Marking,
  NoArticle,
  Passage,
  PressError,
  Progress,
  Result,
  Saved,
  SaveError,
} from './article';
import { browser } from './browser';
import type { SiteRule } from './corrections';
import type { DateWords } from './dates';
import type { Font, FontFile, Settings } from './settings';

/** What a press asks of the page: show or close the reader, keep the article, say what the page is, let its article be
 * chosen, open by itself where it surely is one, be reported. */
export type Press = 'read' | 'save' | 'describe' | 'pick' | 'auto' | 'report';

/** How a link of the article was followed: in the reader, after a question, or not by Lectern. */
export type Followed = 'followed' | 'asked' | 'left';

/** A script that the first one asks for when it is needed. */
export type ScriptName =
  | 'extractor'
  | 'readability'
  | 'special'
  | 'purify'
  | 'forms'
  | 'keep'
  | 'place'
  | 'later'
  | 'aids'
  | 'corrections'
  | 'stitch'
  | 'unopened'
  | 'pick';

/** What the popup says about the page in the tab. */
export interface PageInfo {
  readonly title: string;
  readonly minutes: number;
  readonly unreadable: NoArticle | null;
  readonly saved: Saved | null;
}

/** How a press ended in the page. */
export type Pressed =
  | { readonly kind: 'opened' | 'closed' }
  /** Said in the reader's own frame. */
  | { readonly kind: 'unreadable'; readonly reason: NoArticle | 'failed' }
  /** Nothing could be shown in the page, so the popup says it. */
  | { readonly kind: 'refused'; readonly reason: NoArticle | 'failed' }
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'not-saved'; readonly error: SaveError }
  | { readonly kind: 'described'; readonly page: PageInfo }
  | { readonly kind: 'reported'; readonly text: string };

/** One picture of a saved article: its bytes in base64, or null where the page could not read them. */
export interface ImageData {
  readonly address: string;
  readonly type: string;
  readonly base64: string | null;
}

/** A page that was fetched, its bytes in base64. */
export interface FetchedPage {
  /** Where it came from in the end. */
  readonly url: string;
  readonly type: string;
  readonly base64: string;
}

// All requests stand in one file, longer than most: whoever may ask what is seen at a glance.

/** What the content script may ask. */
export interface PageRequests {
  loadSettings(): Settings;
  saveSettings(changes: Partial<Settings>): Settings;
  /** Runs one of the further scripts in the page of this tab; rejects when the browser refuses. */
  loadScript(name: ScriptName): void;
  loadFont(font: Font): readonly FontFile[];
  /** How the interface's language writes dates; null where it takes more than words. */
  loadDateWords(): DateWords | null;
  /** Whether the article of this tab is kept, by its canonical address. */
  findSaved(canonicalUrl: string): Saved | null;
  /** What was decided about the pages of this tab's site. */
  loadSiteRules(): readonly SiteRule[];
  addSiteRule(rule: SiteRule): void;
  removeSiteRule(rule: SiteRule): void;
  /** The page of a site that may open by itself is there. */
  autoOpen(): void;
  /** Whether the articles of this tab's host open in the reader by themselves. */
  opensAlways(): boolean;
  /** Changes that, after a question where the browser has to allow it; answers whether they do now. */
  setOpensAlways(on: boolean): boolean;
  /** Shows what a report of this tab's page would hold. */
  openReport(): void;
  /** How far this tab's article was read; null when nobody knows. */
  findProgress(canonicalUrl: string): Progress | null;
  /** Keeps how far this tab's article is read: with the article if it is saved; never in private windows. */
  saveProgress(canonicalUrl: string, progress: Progress): void;
  /** Commits text and metadata; `wanted` lists the pictures whose bytes are still missing. */
  saveArticle(
    article: Article,
  ): Result<{ readonly saved: Saved; readonly wanted: readonly string[] }, SaveError>;
  saveImage(id: ArticleId, image: ImageData): Result<Saved, SaveError>;
  /** Gets the pictures that a kept article lacks; null where a window asks about their sites first. */
  completePictures(id: ArticleId): Result<Saved, SaveError> | null;
  /** Moves the article to the trash; `restoreArticle` brings it back. */
  removeArticle(id: ArticleId): Result<null, SaveError>;
  restoreArticle(id: ArticleId): Result<null, SaveError>;
  /** Sets a mark of the article or takes it off; answers whether it is set now. */
  toggleMark(id: ArticleId, mark: 'favourite' | 'archived'): Result<boolean, SaveError>;
  /** What is marked in an article, without what is written about it. */
  listHighlights(article: ArticleId): readonly Marking[];
  addHighlight(article: ArticleId, passage: Passage, colour: Colour): Result<Marking, SaveError>;
  recolourHighlight(id: HighlightId, colour: Colour): Result<null, SaveError>;
  removeHighlight(id: HighlightId): Result<null, SaveError>;
  restoreHighlight(id: HighlightId): Result<null, SaveError>;
  /** Opens a window of the extension's own to write about a highlight: notes never enter the page. */
  openNote(id: HighlightId): void;
  /** Opens a window of the extension's own to change an article's tags: no page learns which there are. */
  openTags(id: ArticleId): void;
  /** The reader has opened or closed in this tab: icon and page guard follow. */
  readerChanged(open: boolean): void;
  openSavedArticles(): void;
  /** The page took the reader away again and again, so that it gave up: the popup says so. */
  readerRemoved(): void;
  /** Goes on to another page of the same site, and reads it. */
  followLink(address: string): Followed;
  /** Fetches another page of the tab's site, if that site was allowed; null otherwise, or when it fails. */
  fetchPage(address: string): FetchedPage | null;
}

/** What only the extension's own pages may ask. */
export interface OwnRequests {
  /** `address`: the page that is meant, where it is known, as the tab may have left it. */
  pressTab(tabId: number, press: Press, address: string | null): Result<Pressed, PressError>;
  /** Goes on to a page after its site was asked about, in the reader if it was allowed. */
  goOn(tabId: number, address: string): void;
  /** Gets the text of an article of which only the address is kept; `not-allowed` without its site's permission. */
  fetchLink(id: ArticleId): Result<Saved, SaveError>;
  /** Tries again to get the pictures that a kept article lacks; where a site forbids it, its permission helps. */
  fetchPictures(id: ArticleId): Result<Saved, SaveError>;
  /** Begins an automatic backup if one is due. */
  backUpIfDue(): void;
  /** The settings as they go into a backup, for the unseen page that writes it. */
  settingsForBackup(): unknown;
  /** The unseen page has written a backup, or null could not; it is closed after it. */
  keepBackup(url: string | null, articles: number): void;
  /** The articles of the host of `address` open by themselves from now on, if the browser allows it. */
  allowAutoOpen(address: string): boolean;
  /** They do no more, and the permission for the host is given back. */
  endAutoOpen(host: string): void;
  /** Shortcuts that the browser has not bound, by command name. */
  unboundCommands(): readonly string[];
}

type Requests = PageRequests & OwnRequests;
type Unknowns<T extends readonly unknown[]> = { [K in keyof T]: unknown };
type Handler = (sender: Sender, ...args: unknown[]) => unknown;

/** One answer for each request; arguments come from outside and are parsed by the answer itself. */
export type Answers<R> = {
  readonly [K in keyof R]: R[K] extends (...args: infer A) => infer T
    ? (sender: Sender, ...args: Unknowns<A>) => T | Promise<T>
    : never;
};

/** Who asks: the tab for content scripts; extension pages have none of their own in the popup. */
export interface Sender {
  readonly tabId: number | null;
  /** Address of the asking page as the browser gives it, never as the message does. */
  readonly url: string | null;
  /** The tab is in a private window, of which nothing may be kept unasked. */
  readonly isPrivate?: boolean;
}

/** Calls `opened` each time that the reader opens in the tab; for a page that stands before it. */
export function watchReader(tabId: number, opened: () => void, signal: AbortSignal): void {
  const listener: Runtime.OnMessageListenerNoResponse = (message, from) => {
    const request = parseRequest(message);
    const isOpen = request?.name === 'readerChanged' && request.args[0] === true;
    if (isOpen && from.tab?.id === tabId) opened();
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** What goes back over the wire: the answer, or why the handler threw. */
type Response<T> = { readonly value: T } | { readonly thrown: string };

/** Asks the background; rejects only when the extension itself is gone or an answer threw. */
export async function ask<K extends keyof Requests>(
  name: K,
  ...args: Parameters<Requests[K]>
): Promise<ReturnType<Requests[K]>> {
  const response: Response<ReturnType<Requests[K]>> | undefined = await browser.runtime.sendMessage(
    { name, args },
  );
  if (response && 'value' in response) return response.value;
  throw new Error(`${name}: ${response?.thrown ?? 'no answer'}`);
}

interface Request {
  readonly name: string;
  readonly args: readonly unknown[];
}

function parseRequest(value: unknown): Request | undefined {
  if (typeof value !== 'object' || value === null) return;
  const { name, args } = value as Partial<Record<string, unknown>>;
  return typeof name === 'string' && Array.isArray(args) ? { name, args } : undefined;
}

/** Answers every `ask`; requests of `own` are refused unless an extension page asks (sender.url can be forged). */
export function answer(page: Answers<PageRequests>, own: Answers<OwnRequests>): void {
  const origin = browser.runtime.getURL('').replace(/\/$/, '');
  const forPages = new Map<string, Handler>(Object.entries(page));
  const forOwn = new Map<string, Handler>(Object.entries(own));
  const listener = (
    message: unknown,
    from: Runtime.MessageSender,
    respond: (response: Response<unknown>) => void,
  ) => {
    const request = parseRequest(message);
    if (from.id !== browser.runtime.id || !request) return;
    const isOwn = 'origin' in from && from.origin === origin;
    const handler = forPages.get(request.name) ?? (isOwn ? forOwn.get(request.name) : undefined);
    if (!handler) return;
    const sender = {
      tabId: from.tab?.id ?? null,
      url: from.url ?? null,
      isPrivate: from.tab?.incognito === true,
    };
    run(handler, sender, request.args).then(respond);
    // Keeps the way back open, in every version of both browsers.
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

async function run(
  handler: Handler,
  sender: Sender,
  args: readonly unknown[],
): Promise<Response<unknown>> {
  try {
    return { value: (await handler(sender, ...args)) ?? null };
  } catch (error) {
    console.error('Lectern: answer', error);
    return { thrown: String(error) };
  }
}
