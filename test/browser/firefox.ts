import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, findProgram } from '../../scripts/programs.mjs';
import { AXE, type Rules, scan } from './axe';
import {
  type Driver,
  type Key,
  type Point,
  type Run,
  type Shortcut,
  type StartOptions,
  until,
} from './driver';
import { makeProfile } from './firefox-profile';
import { Marionette } from './marionette';

/** WebDriver's private-use code points for keys without a character. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Shift: '\uE008',
  Escape: '\uE00C',
  Enter: '\uE007',
  Backspace: '\uE003',
  Delete: '\uE017',
  Tab: '\uE004',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/** The reader's hosts, with system rights: elements of `html` whose shadow root holds a dialog. */
const HOSTS = `[...document.documentElement.children].filter((element) =>
  element.openOrClosedShadowRoot?.querySelector('dialog'))`;

/** In the browser's own window: the extension, its toolbar button's name and its popup. */
const BROWSER_WINDOW = `
  const [id] = arguments;
  const { extension } = WebExtensionPolicy.getByID(id);
  const widget = id.replace(/[^a-z0-9_-]/gi, '_').toLowerCase() + '-browser-action';
  const popup = [...extension.views].find((view) => view.viewType === 'popup');
`;

/** Starts Firefox with the extension in a fresh profile; unless headed, without a window. */
export async function startFirefox(options: StartOptions): Promise<Driver> {
  const program = findProgram(BROWSERS.firefox);
  if (!program) throw new Error('Firefox is not installed');
  const manifest = JSON.parse(readFileSync(join(options.extension, 'manifest.json'), 'utf8'));
  const { id } = manifest.browser_specific_settings.gecko;
  const { profile, port } = await makeProfile(options, id);
  const args = [
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const child = spawn(program, options.headed ? args : [...args, '--headless'], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const marionette = await Marionette.connect(port);
  await marionette.send('WebDriver:NewSession', {
    strictFileInteractability: false,
    // A page's own alerts go away by themselves.
    unhandledPromptBehavior: 'dismiss',
  });
  await marionette.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  await marionette.send('Addon:Install', { path: options.extension, temporary: true });
  const folders = { profile, isKept: options.profile !== undefined };
  const firefox = new Firefox(marionette, child, folders, id, options.voices ?? false);
  await firefox.pinButton();
  return firefox;
}

class Firefox implements Driver {
  readonly name = 'firefox';
  readonly closed: Promise<void>;
  origin = '';

  constructor(
    private readonly marionette: Marionette,
    private readonly child: ChildProcess,
    private readonly folders: { readonly profile: string; readonly isKept: boolean },
    private readonly id: string,
    private readonly hasVoices: boolean,
  ) {
    this.closed = new Promise((resolve) => child.once('exit', () => resolve()));
  }

  /** New add-ons sit in the extensions menu; a user pins them to the toolbar. */
  async pinButton(): Promise<void> {
    this.origin = await this.inBrowser(`
      const { CustomizableUI } = ChromeUtils.importESModule(
        'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
      CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
      return extension.baseURI.spec;`);
  }

  async open(url: string): Promise<void> {
    await this.closePopup();
    await this.freshTab(async () => {
      const { handle } = await this.tab('WebDriver:NewWindow', { type: 'tab', focus: true });
      return handle;
    });
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** WebDriver's own navigation hangs on extension pages. */
  async openOwn(path: string): Promise<void> {
    await this.closePopup();
    const url = this.origin + path;
    await this.freshTab(async (before) => {
      await this.inBrowser(
        `gBrowser.selectedTab = gBrowser.addTab(arguments[1],
          { triggeringPrincipal: extension.principal });`,
        url,
      );
      return until('the new tab has a handle', async () =>
        (await this.handles()).find((handle) => !before.includes(handle)),
      );
    });
    await until(`${path} is loaded`, () =>
      this.inPage(
        ({ location, readyState }, url) => location.href === url && readyState === 'complete',
        url,
      ),
    );
  }

  async followNewTab(): Promise<void> {
    const before = await this.marionette.send('WebDriver:GetWindowHandle');
    const current = (before as { value: string }).value;
    const handle = await until('a new tab opens', async () =>
      (await this.handles()).find((handle) => handle !== current),
    );
    await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  async followBack(): Promise<void> {
    const [handle] = await until('the new tab is gone', async () => {
      const handles = await this.handles();
      return handles.length === 1 ? handles : null;
    });
    await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  /** Without its question Firefox says yes. */
  async allowAsked(ask: () => Promise<void>): Promise<void> {
    await this.inBrowser(
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`,
    );
    await ask();
  }

  url(): Promise<string> {
    return this.inPage(({ location }) => location.href);
  }

  async pressButton(): Promise<void> {
    await this.inBrowser(`
      const button = document.querySelector('#' + CSS.escape(widget) + ' .unified-extensions-item-action-button');
      const { x, y, width, height } = button.getBoundingClientRect();
      for (const type of ['mousemove', 'mousedown', 'mouseup'])
        window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {});`);
  }

  async pressShortcut(shortcut: Shortcut): Promise<void> {
    const keys = shortcut.split('+').map((key) => KEYS[key] ?? key.toLowerCase());
    await this.inContext('chrome', () => this.pressKeys(keys));
  }

  async clickAt(x: number, y: number): Promise<void> {
    const at = { origin: 'viewport', x: Math.round(x), y: Math.round(y) };
    await this.perform('pointer', [
      { type: 'pointerMove', ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const at = ({ x, y }: Point) => ({ origin: 'viewport', x: Math.round(x), y: Math.round(y) });
    await this.perform('pointer', [
      { type: 'pointerMove', ...at(from) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', duration: 200, ...at(to) },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  pressKey(key: Key): Promise<void> {
    return this.pressKeys(key.split(/(?<=.)\+/).map((part) => KEYS[part] ?? part));
  }

  async pressPopupKey(key: Key): Promise<void> {
    await until('the popup is drawn', () => this.inPopup(() => true));
    await this.inBrowser('popup.xulBrowser.focus();');
    await this.inContext('chrome', () => this.pressKeys([KEYS[key] ?? key]));
  }

  inPage<A extends readonly unknown[], T>(run: Run<[Document], A, T>, ...args: A): Promise<T> {
    return this.run(null, `(${run})(document, ...${JSON.stringify(args)})`);
  }

  inReader<A extends readonly unknown[], T>(
    run: Run<[ShadowRoot], A, T>,
    ...args: A
  ): Promise<T | null> {
    return this.run(
      'system',
      `${HOSTS}.map((host) => (${run})(host.openOrClosedShadowRoot, ...${JSON.stringify(args)}))[0] ?? null`,
    );
  }

  async inOverlay<A extends readonly unknown[], T>(
    selector: string,
    run: Run<[ShadowRoot], A, T>,
    ...args: A
  ): Promise<T | null> {
    const root = `[...document.documentElement.children].map((element) => element.openOrClosedShadowRoot)
      .find((root) => root?.querySelector(${JSON.stringify(selector)}))`;
    return this.run(
      'system',
      `(async () => { const root = ${root}; if (!root) return null;
        return (${run})(root, ...${JSON.stringify(args)}); })()`,
    );
  }

  readers(): Promise<number> {
    return this.run('system', `${HOSTS}.length`);
  }

  /** The popup's process is reached by a frame script; its own policy forbids evaluation. */
  async inPopup<A extends readonly unknown[], T>(
    run: Run<[Document], A, T>,
    ...args: A
  ): Promise<T | null> {
    const script = `
      const drawn = content.document.readyState === 'complete' && content.document.body?.innerText;
      Promise.resolve(drawn ? (${run})(content.document, ...${JSON.stringify(args)}) : null).then(
        (value) => sendAsyncMessage('lectern', JSON.stringify({ value })),
        (error) => sendAsyncMessage('lectern', JSON.stringify({ error: String(error) })));`;
    return this.inBrowser(
      `if (!popup) return null;
      const messages = popup.xulBrowser.messageManager;
      return new Promise((resolve, reject) => {
        messages.addMessageListener('lectern', function listen({ data }) {
          messages.removeMessageListener('lectern', listen);
          const { value, error } = JSON.parse(data);
          error ? reject(new Error(error)) : resolve(value ?? null);
        });
        // A popup that is just closing or changing its process never answers.
        setTimeout(() => resolve(null), 5000);
        messages.loadFrameScript('data:,' + encodeURIComponent(arguments[1]), false);
      });`,
      script,
    );
  }

  async closePopup(): Promise<void> {
    await until('the popup is closed', () =>
      this.inBrowser(`popup?.xulBrowser.closest('panel').hidePopup(); return !popup;`),
    );
  }

  axe(where: 'page' | 'reader' | 'pick', rules: Rules = 'all'): Promise<readonly string[]> {
    if (where === 'page') return this.run(null, `(${scan})(document, '${rules}')`, AXE);
    const hosts = where === 'pick' ? HOSTS.replace("'dialog'", "'.pick-bar'") : HOSTS;
    const host = `${hosts}.map((host) => Object.defineProperty(host, 'shadowRoot',
      { value: host.openOrClosedShadowRoot, configurable: true }))[0]`;
    return this.run('system', `(${scan})(${host}, '${rules}')`, AXE);
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.inBrowser(
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', arguments[1]);`,
      scheme === 'dark' ? 0 : 1,
    );
  }

  async screenshot(file: string): Promise<void> {
    const { value } = await this.tab('WebDriver:TakeScreenshot', { full: false });
    writeFileSync(file, Buffer.from(value ?? '', 'base64'));
  }

  async print(): Promise<Buffer> {
    const { value } = await this.tab('WebDriver:Print', { background: true });
    return Buffer.from(value ?? '', 'base64');
  }

  async screenshotPopup(file: string): Promise<void> {
    await until('the popup is drawn', () => this.inPopup(() => true));
    const data: string = await this.inBrowser(`
      const { currentWindowGlobal } = popup.xulBrowser.browsingContext;
      return currentWindowGlobal.drawSnapshot(null, 1, 'white').then((bitmap) => {
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.convertToBlob();
      }).then((blob) => blob.arrayBuffer()).then((bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))));`);
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  /**
   * A profile that nobody goes on with needs no farewell, for which Firefox may take a minute; what
   * speaks for it does.
   */
  async stop(): Promise<void> {
    if (!this.folders.isKept && !this.hasVoices) return this.kill();
    const quit = this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
    await Promise.race([quit.catch(() => this.child.kill()), this.closed]);
    await this.leave();
  }

  endBackground(): Promise<void> {
    return this.inBrowser(
      'return extension.terminateBackground({ ignoreDevToolsAttached: true });',
    );
  }

  async reloadExtension(): Promise<void> {
    await this.inBrowser(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      return AddonManager.getAddonByID(id).then((addon) => addon.reload()).then(() => true);`,
    );
    await this.pinButton();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.leave();
  }

  private async leave(): Promise<void> {
    await this.closed;
    this.marionette.close();
    if (!this.folders.isKept)
      rmSync(this.folders.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async tab(name: string, params: object): Promise<{ handle: string; value?: string }> {
    return (await this.marionette.send(name, params)) as { handle: string; value?: string };
  }

  private async handles(): Promise<readonly string[]> {
    return (await this.marionette.send('WebDriver:GetWindowHandles')) as string[];
  }

  /** Makes the tab that `open` opens the only one. */
  private async freshTab(open: (before: readonly string[]) => Promise<string>): Promise<void> {
    const before = await this.handles();
    const handle = await open(before);
    for (const other of before) {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: other, focus: false });
      await this.marionette.send('WebDriver:CloseWindow');
    }
    await this.marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
  }

  private async inContext<T>(value: 'chrome' | 'content', run: () => Promise<T>): Promise<T> {
    await this.marionette.send('Marionette:SetContext', { value });
    try {
      return await run();
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  private async pressKeys(keys: readonly string[]): Promise<void> {
    await this.perform('key', [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  private async perform(type: 'key' | 'pointer', actions: readonly object[]): Promise<void> {
    await this.marionette.send('WebDriver:PerformActions', {
      actions: [{ type, id: type, actions }],
    });
  }

  /** Runs the body of a function in the browser's own window. */
  private inBrowser<T>(body: string, ...args: readonly unknown[]): Promise<T> {
    return this.inContext('chrome', async () => {
      const script = BROWSER_WINDOW + body;
      const answer = await this.marionette.send('WebDriver:ExecuteScript', {
        script,
        args: [this.id, ...args],
      });
      return (answer as { value: T }).value;
    });
  }

  /** Evaluates in the tab, as the page (null) or with system rights, after the statements of `before`. */
  private async run<T>(sandbox: 'system' | null, expression: string, before = ''): Promise<T> {
    const script = `${before};
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => ${expression}).then(
        (value) => done(JSON.stringify({ value })),
        (error) => done(JSON.stringify({ error: String(error) })));`;
    const answer = await this.marionette.send('WebDriver:ExecuteAsyncScript', { script, sandbox });
    const { value, error } = JSON.parse((answer as { value: string }).value);
    if (error) throw new Error(error);
    return value;
  }
}
