import { readFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import { BROWSERS, findProgram } from '../../scripts/programs.mjs';
import type { Answer } from '../prediction';
import { type Bundle, type Engine, registering, TIME_LIMIT, type Timed } from './engine';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,OptimizationHints,Translate,MediaRouter',
  '--no-first-run',
  '--mute-audio',
];
/** Blocks the page's scripts and leaves scripting on, so that `<noscript>` is as a reader has it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri *";
/** A page must not leave for another one, nor replace the policy. */
const META = /http-equiv\s*=\s*(["']?)\s*(refresh|content-security-policy)/gi;
/** A fresh browser now and then keeps one page's garbage from slowing the next. */
const PAGES_PER_BROWSER = 150;

interface Tab {
  readonly browser: Browser;
  readonly page: Page;
  readonly protocol: CDPSession;
}

/** A real Chromium without a window: extractors run in an isolated world, like a content script. */
export class ChromiumEngine implements Engine {
  readonly #bundles: readonly Bundle[];
  #tab: Tab | null = null;
  #opened = 0;
  #html: string | null = null;
  #url = '';
  #world = 0;

  constructor(bundles: readonly Bundle[]) {
    this.#bundles = bundles;
  }

  get isOpen(): boolean {
    return this.#tab !== null;
  }

  async open(html: string, url: string): Promise<void> {
    if (this.#opened++ % PAGES_PER_BROWSER === 0) await this.close();
    this.#tab ??= await this.#start();
    const { page, protocol } = this.#tab;
    this.#html = html.replace(META, 'http-equiv=$1x-$2');
    this.#url = url;
    await page.goto(url.replace(/#.*/s, ''), { waitUntil: 'domcontentloaded' });
    const { frameTree } = await protocol.send('Page.getFrameTree');
    const world = { frameId: frameTree.frame.id, worldName: 'extractors' };
    const { executionContextId } = await protocol.send('Page.createIsolatedWorld', world);
    this.#world = executionContextId;
    for (const bundle of this.#bundles) await this.evaluate(registering(bundle));
  }

  async extract(name: string): Promise<Timed<Answer>> {
    const call = `extractors[${JSON.stringify(name)}](document, ${JSON.stringify(this.#url)})`;
    return await this.evaluate(`(async () => {
      const start = performance.now();
      const value = await ${call};
      return { ms: performance.now() - start, value: value ?? {} };
    })()`);
  }

  /** Milliseconds for which the page's main thread has worked so far, whatever else the machine does. */
  async busy(): Promise<number> {
    if (!this.#tab) throw new Error('No page is open.');
    const { metrics } = await this.#tab.protocol.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  }

  /** The most memory that a page's process has held so far, in megabytes. */
  async peak(): Promise<number> {
    if (!this.#tab) throw new Error('No page is open.');
    const session = await this.#tab.browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const held = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
    return Math.max(0, ...held.map(Number)) / 1024;
  }

  /** The value of an expression in the extractors' world; a page that hangs costs the browser. */
  async evaluate<T>(expression: string): Promise<T> {
    if (!this.#tab) throw new Error('No page is open.');
    const { promise: late, reject } = deferred<never>();
    const timer = setTimeout(() => reject(new Error(`took over ${TIME_LIMIT} ms`)), TIME_LIMIT);
    try {
      const { result, exceptionDetails } = await Promise.race([
        this.#tab.protocol.send('Runtime.evaluate', {
          expression,
          contextId: this.#world,
          returnByValue: true,
          awaitPromise: true,
        }),
        late,
      ]);
      if (!exceptionDetails) return result.value;
      throw new PageError(exceptionDetails.exception?.description ?? exceptionDetails.text);
    } catch (error) {
      if (!(error instanceof PageError)) await this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const tab = this.#tab;
    this.#tab = null;
    await tab?.browser.close();
  }

  async #start(): Promise<Tab> {
    const executablePath = findProgram(BROWSERS.chromium);
    if (!executablePath) throw new Error('Chromium is not installed.');
    const browser = await chromium.launch({ executablePath, args: FLAGS });
    const context = await browser.newContext({
      serviceWorkers: 'block',
      viewport: { width: 1280, height: 900 },
      ignoreHTTPSErrors: true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(TIME_LIMIT);
    await this.#serve(context, page);
    const protocol = await context.newCDPSession(page);
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
    return { browser, page, protocol };
  }

  /** Answers the next navigation with the page in memory, and nothing else ever. */
  async #serve(context: BrowserContext, page: Page): Promise<void> {
    await context.route('**/*', (route) => {
      const request = route.request();
      const body = this.#html;
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (!isPage || body === null) return route.abort();
      this.#html = null;
      const headers = { 'content-security-policy': POLICY };
      return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body });
    });
  }
}

/** An exception of the extractor, after which the page is as good as before. */
class PageError extends Error {}

const deferred = <T>() => {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((_, no) => {
    reject = no;
  });
  return { promise, reject };
};
