import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { BROWSERS, findProgram } from '../../scripts/programs.mjs';
import { evaluateIsolated } from '../../test/browser/cdp';
import { until } from '../../test/browser/driver';
import { VirtualScreen } from '../../test/browser/screen';
import { idOf, type Pressable } from './extensions';
import type { Seen } from './watcher';

const FLAGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-sandbox',
  '--window-position=0,0',
  '--window-size=1280,900',
];
/** The page's scripts are blocked, so that it is the same each time. */
const POLICY = "script-src 'none'; frame-src 'none'; object-src 'none'; base-uri *";
const META = /http-equiv\s*=\s*(["']?)\s*(refresh|content-security-policy)/gi;
/** Milliseconds without a change after which an article is whole. */
const QUIET = 1_000;
/** Milliseconds in which an article must be there. */
const PATIENCE = 30_000;

/** What a page asks for beside itself: a picture, or nothing. */
export type Serve = (url: string) => Buffer | null;

/** How long it took from the press, in milliseconds; null where there was no article. */
export interface Opened {
  readonly frame: number;
  readonly article: number | null;
  readonly whole: number | null;
  /** Lengths of the tasks over 50 ms since the press. */
  readonly tasks: readonly number[];
}

/** A real Chromium with some extensions, of which one watches. */
export class Watched {
  private constructor(
    private readonly context: BrowserContext,
    private readonly cdp: CDPSession,
    private readonly watcher: string,
    private readonly screen: VirtualScreen,
    private readonly profile: string,
  ) {}

  static async start(extensions: readonly Pressable[], watcher: string): Promise<Watched> {
    const executablePath = findProgram(BROWSERS.chromium);
    if (!executablePath) throw new Error('Chromium is not installed.');
    const screen = await VirtualScreen.start();
    const profile = mkdtempSync(join(tmpdir(), 'lectern-open-'));
    const folders = [...extensions.map(({ folder }) => folder), watcher].join();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: false,
      viewport: null,
      env: { ...process.env, DISPLAY: screen.display } as Record<string, string>,
      ignoreDefaultArgs: ['--enable-automation'],
      args: [...FLAGS, `--disable-extensions-except=${folders}`, `--load-extension=${folders}`],
    });
    const cdp = await context.browser()?.newBrowserCDPSession();
    if (!cdp) throw new Error('Chromium has no browser target.');
    await until('the extensions run', () => context.serviceWorkers().length >= extensions.length);
    return new Watched(context, cdp, `chrome-extension://${idOf(watcher)}/`, screen, profile);
  }

  version(): string {
    return `Chromium ${this.context.browser()?.version()}`;
  }

  /** Opens a page from memory in a fresh tab and waits until it is at rest. */
  async open(url: string, html: string, serve: Serve = () => null): Promise<Page> {
    const page = await this.context.newPage();
    for (const other of this.context.pages()) if (other !== page) await other.close();
    const body = html.replace(META, 'http-equiv=$1x-$2');
    await page.route('**/*', (route) => {
      const request = route.request();
      if (request.isNavigationRequest() && request.frame() === page.mainFrame())
        return route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': POLICY },
          body,
        });
      const answer = serve(request.url());
      return answer ? route.fulfill({ contentType: 'image/jpeg', body: answer }) : route.abort();
    });
    await page.goto(url.replace(/#.*/s, ''), { waitUntil: 'load' });
    await page.bringToFront();
    await page.evaluate(
      'new Promise((rest) => requestIdleCallback(() => setTimeout(rest, 300), { timeout: 3000 }))',
    );
    return page;
  }

  /** Presses the button of an extension; resolves once its article is whole, or is not to be had. */
  async press(page: Page, { folder }: Pressable): Promise<Opened> {
    const { targetInfos } = await this.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const targetId = targetInfos.find(({ url }) => url === page.url())?.targetId;
    if (!targetId) throw new Error(`No tab shows ${page.url()}.`);
    const start = Date.now();
    await this.cdp.send('Extensions.triggerAction', { id: idOf(folder), targetId });
    const seen = await this.#settled(page, start);
    const since = (time: number | null) => (time === null ? null : time - start);
    return {
      frame: since(seen.frame) ?? Number.NaN,
      article: since(seen.article),
      whole: since(seen.whole),
      tasks: seen.tasks.filter(({ end }) => end > start).map(({ ms }) => ms),
    };
  }

  /** Evaluates in the watcher's world. */
  look<T>(page: Page, expression: string, none: T): Promise<T> {
    return evaluateIsolated(page, this.watcher, expression, none);
  }

  async stop(): Promise<void> {
    await this.context.close();
    this.screen.stop();
    rmSync(this.profile, { recursive: true, force: true });
  }

  async #settled(page: Page, start: number): Promise<Seen> {
    const nothing: Seen = { frame: null, article: null, whole: null, tasks: [], frames: [] };
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      const seen = await this.look(page, 'seen', nothing);
      const last = seen.whole ?? (seen.frame === null ? null : seen.frame + 4 * QUIET);
      if (Date.now() - (last ?? start + PATIENCE) > QUIET) return seen;
    }
  }
}
