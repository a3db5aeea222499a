import type { Rules } from './axe';

/** How a browser is started for a test or for `npm start`. */
export interface StartOptions {
  /** Folder of the built, unpacked extension. */
  readonly extension: string;
  /** On the user's own display; otherwise nothing appears on screen. */
  readonly headed: boolean;
  /** Address of a proxy ("host:port") that sees every request except those to this machine. */
  readonly proxy?: string;
  /** Speaks from right to left, as Firefox can in any language. */
  readonly rightToLeft?: boolean;
  /** Folder of a profile to go on with, made where it is missing and left when the browser ends. */
  readonly profile?: string;
  /** Speaks with the voices of the system, which Chromium on Linux is asked for by a flag. */
  readonly voices?: boolean;
  /** As browsers were before they had a sanitiser of their own. */
  readonly withoutSanitizer?: boolean;
}

/** The three keyboard shortcuts as the manifest suggests them. */
export type Shortcut = 'Alt+R' | 'Alt+Shift+S' | 'Alt+Shift+K';

export type Key = 'Escape' | 'Enter' | 'Delete' | 'Tab' | 'ArrowDown' | 'ArrowUp' | (string & {});

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One function run in another context: it must be self-contained, its values plain JSON. */
export type Run<First extends readonly unknown[], A extends readonly unknown[], T> = (
  ...args: [...First, ...A]
) => T | Promise<T>;

/** A real browser with the extension loaded; the same scenarios drive Chromium and Firefox. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Origin of the extension's own pages, with its slash. */
  readonly origin: string;
  /** Closes the popup, opens `url` in a fresh tab, closes all others and waits until it is loaded. */
  open(url: string): Promise<void>;
  /** Opens a page of the extension by its path in the built folder. */
  openOwn(path: string): Promise<void>;
  /** Goes on in the tab that the extension is about to open, or has just opened. */
  followNewTab(): Promise<void>;
  /** Goes back to the tab that was in front before, once the one that `followNewTab` went to is gone. */
  followBack(): Promise<void>;
  /** Runs what makes the browser ask about a site, and answers its own question with yes. */
  allowAsked(ask: () => Promise<void>): Promise<void>;
  /** Sets how many bytes the extension's own pages may store, while the tab is open; null for what they may otherwise. */
  readonly setQuota?: (bytes: number | null) => Promise<void>;
  /** Address of the tab in front. */
  url(): Promise<string>;
  /** Clicks the toolbar button as a user does, so the extension gets its grant for the tab. */
  pressButton(): Promise<void>;
  pressShortcut(shortcut: Shortcut): Promise<void>;
  /** Clicks into the tab's page, in CSS pixels from its top left corner. */
  clickAt(x: number, y: number): Promise<void>;
  /** Draws the mouse from one point of the tab's page to another, in CSS pixels from its top left corner. */
  drag(from: Point, to: Point): Promise<void>;
  /** Presses one key in the tab, also with Shift held: `Shift+J`. */
  pressKey(key: Key): Promise<void>;
  /** Presses one key in the open popup. */
  pressPopupKey(key: Key): Promise<void>;
  /** Runs `run` as a script of the page itself. */
  inPage<A extends readonly unknown[], T>(run: Run<[Document], A, T>, ...args: A): Promise<T>;
  /** Runs `run` with the reader's closed shadow root; null when no reader is open. */
  inReader<A extends readonly unknown[], T>(
    run: Run<[ShadowRoot], A, T>,
    ...args: A
  ): Promise<T | null>;
  /** Runs `run` with the closed shadow root in the page that holds `selector`; null when there is none. */
  inOverlay<A extends readonly unknown[], T>(
    selector: string,
    run: Run<[ShadowRoot], A, T>,
    ...args: A
  ): Promise<T | null>;
  /** Runs `run` in the open popup; null when there is none. */
  inPopup<A extends readonly unknown[], T>(
    run: Run<[Document], A, T>,
    ...args: A
  ): Promise<T | null>;
  /** How many overlays the extension has put into the page. */
  readers(): Promise<number>;
  /** Runs axe-core in the tab; `reader` and `pick` scan their closed shadow root instead of the page. */
  axe(where: 'page' | 'reader' | 'pick', rules?: Rules): Promise<readonly string[]>;
  closePopup(): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Writes what the tab shows to a PNG file. */
  screenshot(file: string): Promise<void>;
  /** What the tab would print, as a PDF file. */
  print(): Promise<Buffer>;
  /** Writes what the open popup shows to a PNG file. */
  screenshotPopup(file: string): Promise<void>;
  /** Resolves when the user has closed the browser. */
  readonly closed: Promise<void>;
  /** Ends the extension's background, as the browser does when it has been idle. */
  endBackground(): Promise<void>;
  /** Puts the extension in its own place anew, as an update does. */
  reloadExtension(): Promise<void>;
  /** Ends all its processes at once, as a crash does. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds between two questions: most answers are there at once, and the others need the processor. */
const [SHORTEST, LONGEST] = [15, 50];

/** Asks until `probe` answers with something truthy; after `timeout` milliseconds, long for the slowest machine, it fails, naming `what`. */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout = 45_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let last: unknown;
  let pause = SHORTEST;
  do {
    try {
      const value = await probe();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST);
  } while (Date.now() < end);
  throw new Error(`Waited ${timeout} ms in vain: ${what}`, { cause: last });
}
