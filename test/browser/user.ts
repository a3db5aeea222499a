import { type Driver, until } from './driver';

/** Visible text of the open reader; null when none is open. */
export const readerText = (browser: Driver): Promise<string | null> =>
  browser.inReader((root) => root.querySelector<HTMLElement>('dialog')?.innerText ?? '');

/** Waits until the reader shows `text`; when it does not, says what it shows instead. */
export async function waitForReader(browser: Driver, text: string): Promise<void> {
  let seen: string | null = null;
  const shows = async () => {
    seen = await readerText(browser);
    return seen?.includes(text);
  };
  try {
    await until(`the reader shows “${text}”`, shows);
  } catch (error) {
    const popup = await browser.inPopup(({ body }) => body.innerText);
    throw new Error(`It shows ${JSON.stringify(seen)}, the popup ${popup}`, { cause: error });
  }
}

/** What axe finds wrong in light and in dark; it leaves the browser light. */
export async function faults(
  browser: Driver,
  where: Parameters<Driver['axe']>[0],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await browser.setColorScheme(scheme);
    const faults = await browser.axe(where, scheme === 'dark' ? 'colours' : 'all');
    found.push(...faults.map((fault) => `${scheme}: ${fault}`));
  }
  return found;
}

/** Waits until no overlay is left in the page. */
export async function waitForNoReader(browser: Driver): Promise<void> {
  await until('the reader is closed', async () => (await browser.readers()) === 0);
}

/** Waits until the popup shows `text`. */
export async function waitForPopup(browser: Driver, text: string): Promise<void> {
  let shown: string | null = null;
  const shows = async () => {
    shown = await browser.inPopup(({ body }) => body.innerText);
    return shown?.includes(text);
  };
  await until(`the popup shows “${text}”`, shows).catch((cause: unknown) => {
    throw new Error(`the popup shows “${shown}”, not “${text}”`, { cause });
  });
}

/** Finds a control by its accessible name, and where its middle is. Self-contained. */
function locate(root: Document | ShadowRoot, name: string, click: boolean) {
  const nameOf = (element: HTMLElement) =>
    element.getAttribute('aria-label') ?? element.innerText.trim().split('\n')[0];
  const control = [...root.querySelectorAll<HTMLElement>('button, a, input, label')].find(
    (element) => nameOf(element) === name && element.getAttribute('aria-disabled') !== 'true',
  );
  control?.scrollIntoView({ block: 'nearest' });
  // A press can close the popup: the answer goes first.
  if (click) setTimeout(() => control?.click());
  const box = control?.getBoundingClientRect();
  return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/** Where something is as soon as it is found there twice: a page that is still drawn moves it from under the mouse. */
function atRest(
  what: string,
  find: () => Promise<{ x: number; y: number } | null>,
): Promise<{ x: number; y: number }> {
  let last: { x: number; y: number } | null = null;
  return until(what, async () => {
    const at = await find();
    const isStill = at !== null && at.x === last?.x && at.y === last.y;
    last = at;
    return isStill ? at : null;
  });
}

/** Clicks a control of the reader with the mouse: there only real clicks count. */
export async function clickInReader(browser: Driver, name: string): Promise<void> {
  const at = await atRest(`the reader has “${name}”`, () => browser.inReader(locate, name, false));
  await browser.clickAt(at.x, at.y);
}

/** Clicks a control of one of the extension's own pages with the mouse. */
export async function clickInPage(browser: Driver, name: string): Promise<void> {
  const at = await atRest(`the page has “${name}”`, () => browser.inPage(locate, name, false));
  await browser.clickAt(at.x, at.y);
}

/** Clicks a control of the popup. */
export async function clickInPopup(browser: Driver, name: string): Promise<void> {
  await until(`the popup has “${name}”`, () => browser.inPopup(locate, name, true));
}
