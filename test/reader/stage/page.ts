import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core';
import type { FontFile } from '../../../src/settings';
import { CHROMIUM_FLAGS } from '../../browser/chromium-flags';
import { drawPicture, PICTURES } from './articles';
import { stageCode } from './build';
import type { Scene } from './stage';

/** Debian's Chromium without a window; it shows scrollbars only where they are asked for. */
export const launch = ({ scrollbars = false } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...CHROMIUM_FLAGS],
    ...(scrollbars && { ignoreDefaultArgs: ['--hide-scrollbars'] }),
  });

const font = (name: string): readonly FontFile[] =>
  (['normal', 'italic'] as const).flatMap((style) =>
    ['latin', 'latin-ext'].map((part) => ({
      style,
      weight: '200 900',
      unicodeRange:
        part === 'latin' ? 'U+0-FF, U+2000-206F, U+2190-21FF' : 'U+100-2AF, U+1E00-1EFF',
      base64: readFileSync(`public/fonts/${name}-${part}-${style}.woff2`, 'base64'),
    })),
  );

const FONTS = {
  literata: font('literata'),
  hyperlegible: font('hyperlegible'),
  dyslexic: [
    {
      style: 'normal',
      weight: '400',
      unicodeRange: 'U+0-10FFFF',
      base64: readFileSync('public/fonts/dyslexic-regular.woff2', 'base64'),
    },
  ],
};

const HOST_PAGE = `<!doctype html><html lang="en"><title>Host</title><style>body{margin:40px;font:20px serif;height:3000px}</style><body><h1>The page below</h1><input id="field" value="text"><button id="button">Press</button></body></html>`;

export interface StageOptions extends BrowserContextOptions {
  /** The page over which the reader opens. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the page is scrolled to. */
  readonly scroll?: number;
}

/** A page with the stage in a world of its own, as a content script has it. */
export class Stage {
  readonly page: Page;
  readonly #cdp: CDPSession;
  readonly #world: number;

  private constructor(page: Page, cdp: CDPSession, world: number) {
    this.page = page;
    this.#cdp = cdp;
    this.#world = world;
  }

  static async on(
    browser: Browser,
    { html, headers, scroll, ...options }: StageOptions = {},
  ): Promise<Stage> {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    await context.route('**/*', (route) => {
      const { pathname, host } = new URL(route.request().url());
      const picture = PICTURES[pathname];
      if (host === 'pictures.example' && !pathname.includes('gone'))
        return route.fulfill({ contentType: 'image/svg+xml', body: drawPicture(pathname) });
      if (host !== 'stage.example') return route.abort();
      if (picture) return route.fulfill({ contentType: 'image/svg+xml', body: picture });
      if (pathname !== '/') return route.fulfill({ status: 404, body: '' });
      return route.fulfill({
        contentType: 'text/html',
        headers: { ...headers },
        body: html ?? HOST_PAGE,
      });
    });
    const page = await context.newPage();
    await page.goto('https://stage.example/');
    if (scroll) await page.evaluate((top) => scrollTo(0, top), scroll);
    const cdp = await context.newCDPSession(page);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'stage',
    });
    const stage = new Stage(page, cdp, executionContextId);
    await stage.run(await stageCode());
    return stage;
  }

  /** Runs an expression in the stage's world and answers with its value. */
  async run<T = unknown>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', {
      expression,
      contextId: this.#world,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Opens the reader and waits until its article, or what stands in for it, is there. */
  async open(scene: Scene): Promise<void> {
    await this.run(`stage.open(${JSON.stringify({ fonts: FONTS, ...scene })})`);
    if (!scene.article) return;
    await this.until(`stage.root.querySelector('.article-body')?.firstChild`);
    // The styles for paper come with all that comes later.
    await this.until(`stage.root.adoptedStyleSheets.at(-1).cssRules.length > 0`);
  }

  /** Waits until an expression is true in the stage's world. */
  async until(expression: string): Promise<void> {
    await this.run(
      `new Promise((done) => { const look = () => (${expression}) ? done() : requestAnimationFrame(look); look(); })`,
    );
  }

  /** Presses the middle of what the selector finds in the reader once it stands still, as a person does. */
  async press(selector: string): Promise<void> {
    const [x = 0, y = 0] = await this.run<number[]>(
      `new Promise((done) => {
        let before = '';
        const look = () => {
          const box = stage.root.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect();
          const now = JSON.stringify(box ?? '');
          if (box && now === before) return done([box.x + box.width / 2, box.y + box.height / 2]);
          before = now;
          requestAnimationFrame(look);
        };
        look();
      })`,
    );
    await this.page.mouse.click(x, y);
  }

  /**
   * Double-clicks a word of the article until it is what is selected: the text may move between the
   * look at it and the press, and what stands over another word is put away before the next try.
   */
  async selectWord(word: string): Promise<void> {
    for (let chosen = ''; chosen !== word; ) {
      const [x = 0, y = 0] = await this.run<number[]>(`(async () => {
        stage.root.getSelection().removeAllRanges();
        const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
        while (stage.root.querySelector('.marks-bar')) await frame();
        const walker = document.createTreeWalker(stage.root.querySelector('.article-body'), NodeFilter.SHOW_TEXT);
        const isTheOne = () => walker.currentNode.data?.includes('${word}');
        while (walker.nextNode() && !isTheOne());
        const at = walker.currentNode.data.indexOf('${word}');
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + ${word.length});
        range.startContainer.parentElement.scrollIntoView({ block: 'center' });
        const box = range.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
      })()`);
      await this.page.mouse.dblclick(x, y);
      chosen = await this.run<string>(`String(stage.root.getSelection()).trim()`);
    }
  }

  /** The colours, as red, green and blue, of some points of what the tab shows. */
  async colours(points: readonly (readonly [x: number, y: number])[]): Promise<number[][]> {
    const shot = await this.page.screenshot();
    return this.page.evaluate(
      async ([data, points]) => {
        const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return points.map(([x, y]) =>
          [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3),
        );
      },
      [shot.toString('base64'), points] as const,
    );
  }

  /** Runs `action` and answers with a pixel near the edge of every frame painted meanwhile. */
  async film(action: () => Promise<void>): Promise<readonly (readonly number[])[]> {
    const frames: string[] = [];
    this.#cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(data);
      void this.#cdp.send('Page.screencastFrameAck', { sessionId });
    });
    await this.#cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await action();
    const last = await this.page.screenshot();
    await this.#cdp.send('Page.stopScreencast');
    return this.page.evaluate(
      (frames) =>
        Promise.all(
          frames.map(async (data) => {
            const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
            const bitmap = await createImageBitmap(blob);
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            context?.drawImage(bitmap, 0, 0);
            return [...(context?.getImageData(8, bitmap.height - 8, 1, 1).data ?? [])].slice(0, 3);
          }),
        ),
      [...frames, last.toString('base64')],
    );
  }

  text(selector: string): Promise<string | null> {
    return this.run(`stage.root.querySelector(${JSON.stringify(selector)})?.textContent ?? null`);
  }

  calls(): Promise<string[]> {
    return this.run('[...stage.calls]');
  }

  /** The rules that the reader breaks, by axe with all its default rules. */
  async violations(): Promise<unknown[]> {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await this.run(`${axe};0`);
    return this.run(
      `axe.run(stage.host, { rules: { region: { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary)]))`,
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
