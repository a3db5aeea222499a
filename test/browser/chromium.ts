import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { BROWSERS, findProgram } from '../../scripts/programs.mjs';
import { AXE, type Rules, scan } from './axe';
import { attach, evaluate, evaluateIsolated, type Session } from './cdp';
import { CHROMIUM_FLAGS } from './chromium-flags';
import {
  type Driver,
  type Key,
  type Point,
  type Run,
  type Shortcut,
  type StartOptions,
  until,
} from './driver';
import { VirtualScreen } from './screen';

/** The reader's hosts: elements of `html` with a shadow root, open or closed, that holds a dialog. */
const HOSTS = `[...document.documentElement.children].filter((element) =>
  chrome.dom.openOrClosedShadowRoot(element)?.querySelector('dialog'))`;

const PICK_HOSTS = HOSTS.replace("'dialog'", "'.pick-bar'");

/** The closed root of an overlay that holds a selector. */
const overlayWith = (selector: string): string =>
  `[...document.documentElement.children].map((element) => chrome.dom.openOrClosedShadowRoot(element))
    .find((root) => root?.querySelector(${JSON.stringify(selector)}))`;

const KEY_CODES: Readonly<Record<string, number>> = {
  Escape: 27,
  Enter: 13,
  Delete: 46,
  Tab: 9,
  ArrowUp: 38,
  ArrowDown: 40,
};

/** Where “Allow” stands in the question about one site, on the screen of a test. */
const ALLOW = { x: 808, y: 173 };

/** Starts Chromium with the extension in a fresh profile; unless headed, on a screen of its own. */
export async function startChromium(options: StartOptions): Promise<Driver> {
  const executablePath = findProgram(BROWSERS.chromium);
  if (!executablePath) throw new Error('Chromium is not installed');
  const screen = options.headed ? undefined : await VirtualScreen.start();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lectern-chromium-'));
  if (!existsSync(join(profile, 'Default'))) pinButton(profile, options.extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    timeout: 90_000,
    ...(screen && { env: { ...process.env, DISPLAY: screen.display } }),
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...CHROMIUM_FLAGS,
      '--window-position=0,0',
      '--window-size=1280,900',
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      ...(options.withoutSanitizer ? ['--disable-blink-features=SanitizerAPI'] : []),
      ...(options.voices ? ['--enable-speech-dispatcher'] : []),
      ...(options.proxy ? [`--proxy-server=${options.proxy}`] : []),
    ],
  });
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  // A press before that would go to nobody.
  await until('the background listens', () =>
    worker.evaluate(() => Reflect.get(globalThis, 'serviceWorker').state === 'activated'),
  );
  const browser = context.browser();
  if (!browser) throw new Error('Chromium has no browser target');
  const cdp = await browser.newBrowserCDPSession();
  const page = context.pages()[0] ?? (await context.newPage());
  const origin = worker.url().replace(/(?<=\w)\/.*/, '/');
  const folders = { profile, isKept: options.profile !== undefined };
  return new Chromium(context, cdp, origin, page, folders, screen, options.extension);
}

/** Puts the button into the toolbar, where a user pins it; Chromium derives the id from the folder. */
function pinButton(profile: string, extension: string): void {
  const digest = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  const id = digest.replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { pinned_extensions: [id] } }),
  );
}

/** The command line of a process; empty once it is gone. */
function commandOf(id: number): readonly string[] {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Numbers of the browser processes that use the profile; the first of a group names the group. */
const processesOf = (profile: string): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((id) => {
      const command = id ? commandOf(id) : [];
      return command.includes(`--user-data-dir=${profile}`) && !/--type=/.test(command.join(' '));
    });

class Chromium implements Driver {
  readonly name = 'chromium';
  readonly closed: Promise<void>;
  private quota: CDPSession | undefined;

  constructor(
    private readonly context: BrowserContext,
    private readonly cdp: CDPSession,
    readonly origin: string,
    private page: Page,
    private readonly folders: { readonly profile: string; readonly isKept: boolean },
    private readonly screen: VirtualScreen | undefined,
    private readonly extension: string,
  ) {
    this.closed = new Promise((resolve) => context.once('close', () => resolve()));
  }

  async open(url: string): Promise<void> {
    const page = await this.context.newPage();
    for (const other of this.context.pages()) if (other !== page) await other.close();
    this.page = page;
    await this.closePopup();
    await page.goto(url, { timeout: 60_000 });
    await page.bringToFront();
  }

  openOwn(path: string): Promise<void> {
    return this.open(this.origin + path);
  }

  async followNewTab(): Promise<void> {
    this.page = await until('a new tab opens', () =>
      this.context.pages().find((page) => page !== this.page),
    );
  }

  async followBack(): Promise<void> {
    await until('the new tab is gone', () => this.page.isClosed());
    const [page] = this.context.pages();
    if (!page) throw new Error('No tab is left');
    this.page = page;
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  /** The trigger gives `activeTab` as a click does; it wants the tab's target, not the page's. */
  async pressButton(): Promise<void> {
    const { targetInfos } = await this.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url === this.page.url());
    if (!tab) throw new Error(`No tab shows ${this.page.url()}`);
    await this.cdp.send('Extensions.triggerAction', {
      id: new URL(this.origin).host,
      targetId: tab.targetId,
    });
  }

  async pressShortcut(shortcut: Shortcut): Promise<void> {
    if (!this.screen) throw new Error('Shortcuts need a virtual screen');
    await this.page.bringToFront();
    this.screen.press(shortcut, 'chromium');
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }

  async pressKey(key: Key): Promise<void> {
    const { page } = this;
    await page.keyboard.press(key).catch((error: unknown) => {
      // A key may close the window that it is pressed in, before it is let go.
      if (!page.isClosed()) throw error;
    });
  }

  async pressPopupKey(key: Key): Promise<void> {
    const popup = await this.attachPopup();
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const windowsVirtualKeyCode = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0);
    const event = { key, text, windowsVirtualKeyCode };
    await popup.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
    await popup.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    await popup.detach();
  }

  inPage<A extends readonly unknown[], T>(run: Run<[Document], A, T>, ...args: A): Promise<T> {
    return this.page.evaluate(`(${run})(document, ...${JSON.stringify(args)})`);
  }

  async inReader<A extends readonly unknown[], T>(
    run: Run<[ShadowRoot], A, T>,
    ...args: A
  ): Promise<T | null> {
    return this.isolated(
      `(async () => { const [host] = (${HOSTS}); if (!host) return null;
        return (${run})(chrome.dom.openOrClosedShadowRoot(host), ...${JSON.stringify(args)}); })()`,
      null,
    );
  }

  async inOverlay<A extends readonly unknown[], T>(
    selector: string,
    run: Run<[ShadowRoot], A, T>,
    ...args: A
  ): Promise<T | null> {
    return this.isolated(
      `(async () => { const root = ${overlayWith(selector)}; if (!root) return null;
        return (${run})(root, ...${JSON.stringify(args)}); })()`,
      null,
    );
  }

  readers(): Promise<number> {
    return this.isolated(`(${HOSTS}).length`, 0);
  }

  async inPopup<A extends readonly unknown[], T>(
    run: Run<[Document], A, T>,
    ...args: A
  ): Promise<T | null> {
    if (!(await this.popupId())) return null;
    const popup = await this.attachPopup();
    const value: T = await evaluate(popup, `(${run})(document, ...${JSON.stringify(args)})`);
    await popup.detach();
    return value;
  }

  /** The question is drawn by the browser, at the head of its window: only a real mouse can press there. */
  async allowAsked(ask: () => Promise<void>): Promise<void> {
    const { screen } = this;
    if (!screen) throw new Error('The question needs a virtual screen');
    const before = await this.allowed();
    await ask();
    const isAllowed = async () => (await this.allowed()) > before;
    // So that nobody answers unseen, presses are neither heard at once nor one soon after the other.
    let last = 0;
    await until('the site is allowed', async () => {
      if (await isAllowed()) return true;
      if (Date.now() - last < 1500) return false;
      screen.click(ALLOW);
      last = Date.now();
      return false;
    });
  }

  /** How many sites the extension may touch. */
  private async allowed(): Promise<number> {
    const [id] = await this.workers();
    if (!id) return 0;
    const worker = await attach(this.cdp, id);
    const { length } = await evaluate<string[]>(
      worker,
      'chrome.permissions.getAll().then(({ origins }) => origins)',
    );
    await worker.detach();
    return length;
  }

  async closePopup(): Promise<void> {
    const targetId = await this.popupId();
    if (targetId) await this.cdp.send('Target.closeTarget', { targetId });
    await until('the popup is closed', async () => !(await this.popupId()));
  }

  async axe(where: 'page' | 'reader' | 'pick', rules: Rules = 'all'): Promise<readonly string[]> {
    if (where === 'page') return this.page.evaluate(`${AXE};(${scan})(document, '${rules}')`);
    const hosts = where === 'pick' ? PICK_HOSTS : HOSTS;
    const host = `(${hosts}).map((host) => Object.defineProperty(host, 'shadowRoot',
      { value: chrome.dom.openOrClosedShadowRoot(host), configurable: true }))[0]`;
    return this.isolated(`${AXE};(${scan})(${host}, '${rules}')`, []);
  }

  async setColorScheme(colorScheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme });
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async print(): Promise<Buffer> {
    const cdp = await this.page.context().newCDPSession(this.page);
    const { data } = await cdp.send('Page.printToPDF', { preferCSSPageSize: true });
    await cdp.detach();
    return Buffer.from(data, 'base64');
  }

  async screenshotPopup(file: string): Promise<void> {
    const popup = await this.attachPopup();
    const { data } = (await popup.send('Page.captureScreenshot')) as { data: string };
    await popup.detach();
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  /** It lasts as long as what has set it. */
  readonly setQuota = async (bytes: number | null): Promise<void> => {
    await this.quota?.detach();
    this.quota = bytes === null ? undefined : await this.page.context().newCDPSession(this.page);
    const origin = this.origin.replace(/\/$/, '');
    if (bytes !== null)
      await this.quota?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
  };

  async endBackground(): Promise<void> {
    for (const targetId of await this.workers())
      await this.cdp.send('Target.closeTarget', { targetId });
  }

  async reloadExtension(): Promise<void> {
    const before = await this.workers();
    await this.cdp.send('Extensions.loadUnpacked' as never, { path: this.extension } as never);
    const id = await until('there is another background', async () =>
      (await this.workers()).find((worker) => !before.includes(worker)),
    );
    const worker = await attach(this.cdp, id);
    await until('the background listens', () =>
      evaluate(worker, `serviceWorker.state === 'activated'`),
    );
    await worker.detach();
  }

  async kill(): Promise<void> {
    for (const id of processesOf(this.folders.profile)) process.kill(-id, 'SIGKILL');
    await this.closed;
    this.leave();
  }

  async stop(): Promise<void> {
    await this.context.close();
    this.leave();
  }

  /** The targets of the extension's background. */
  private async workers(): Promise<readonly string[]> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin))
      .map(({ targetId }) => targetId);
  }

  private leave(): void {
    this.screen?.stop();
    if (!this.folders.isKept) rmSync(this.folders.profile, { recursive: true, force: true });
  }

  private isolated<T>(expression: string, none: T): Promise<T> {
    return evaluateIsolated(this.page, this.origin, expression, none);
  }

  /** Playwright does not list the popup, the browser does. */
  private async popupId(): Promise<string | undefined> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    const url = `${this.origin}src/pages/popup/popup.html`;
    return targetInfos.find((target) => target.type === 'page' && target.url.startsWith(url))
      ?.targetId;
  }

  private async attachPopup(): Promise<Session> {
    const popup = await attach(this.cdp, await until('the popup opens', () => this.popupId()));
    await until('the popup is drawn', () =>
      evaluate(popup, `document.readyState === 'complete' && document.body.innerText.length > 0`),
    );
    return popup;
  }
}
