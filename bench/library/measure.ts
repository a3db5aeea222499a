import type { BrowserContext, Page } from 'playwright-core';
import { until } from '../../test/browser/driver';

/** A small page of the extension, of one question: what any page takes before it shows anything. */
export const SMALL_PAGE = 'src/pages/follow/follow.html?address=https://a.example/';

/** Kept in every page from its beginning: when the first rows, or the small page, were painted. */
export const WATCH = `(() => {
  const paint = (then) => requestAnimationFrame(() =>
    scheduler.postTask(then, { priority: 'user-blocking' }));
  const look = () => {
    if (!document.querySelector('.row-item, .follow')) return;
    rows.disconnect();
    paint(() => { globalThis.firstRows = performance.now(); });
  };
  const rows = new MutationObserver(look);
  rows.observe(document, { childList: true, subtree: true });
  /** Types a query; the milliseconds to its first marked row, and to the last. */
  globalThis.search = async (query) => {
    const field = document.querySelector('input[type=search]');
    const type = (text) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const until = (test) => new Promise((resolve) => {
      const check = () => { if (test()) { seen.disconnect(); resolve(); } };
      const seen = new MutationObserver(check);
      seen.observe(document, { childList: true, subtree: true, attributes: true });
      check();
    });
    const list = () => document.querySelector('.list');
    const isDone = () => list() && list().getAttribute('aria-busy') !== 'true';
    type('');
    await until(() => !document.querySelector('.row-item mark') && isDone());
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = performance.now();
    type(query);
    await until(() => document.querySelector('.row-item mark'));
    await new Promise(paint);
    const first = performance.now() - start;
    await until(() => isDone());
    return { first, whole: performance.now() - start };
  };
})()`;

/** So long the browser must have had nothing to do; milliseconds. */
const CALM = 250;

/** Milliseconds of the core that all processes of the browser have taken until now. */
export type Cpu = () => Promise<number>;

/** Asks the browser itself, which tells of all its processes; those that have ended are left out. */
export async function cpuOf(context: BrowserContext): Promise<Cpu> {
  const browser = context.browser();
  if (!browser) throw new Error('No browser');
  const cdp = await browser.newBrowserCDPSession();
  return async () => {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
}

/** Leaves the page before and waits until no process of the browser is still busy with it. */
export async function calm(page: Page, cpu: Cpu): Promise<void> {
  await page.goto('about:blank');
  let before = await cpu();
  await until(
    'the browser is at rest',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, CALM));
      const now = await cpu();
      const taken = now - before;
      before = now;
      return taken <= CALM / 20;
    },
    60_000,
  );
}

/** Milliseconds from the navigation to the first painted rows of the library page. */
export async function firstRows(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address);
  return until('the first rows', () => page.evaluate<number>('globalThis.firstRows'));
}

/** Bytes of the JavaScript heap after everything that is not needed has gone. */
export async function heap(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize;
}

/** Waits until the search has prepared its texts, all but a few; the milliseconds it took. */
export async function prepared(page: Page, articles: number): Promise<number> {
  const start = performance.now();
  const texts = `indexedDB.databases().then((all) => new Promise((resolve) => {
    if (!all.some(({ name }) => name === 'lectern-search')) return resolve(0);
    const opening = indexedDB.open('lectern-search');
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction('directory').objectStore('directory').getAll();
      reading.onsuccess = () => {
        database.close();
        resolve(reading.result.reduce((sum, list) => sum + list.length, 0));
      };
    };
  }))`;
  await until(
    'the texts are prepared',
    async () => (await page.evaluate<number>(texts)) > articles - 40,
    120_000,
  );
  return performance.now() - start;
}

/** Waits until the list has read all that there is. */
export const rest = (page: Page): Promise<unknown> =>
  until('the list is whole', () =>
    page.evaluate(`document.querySelector('.list')?.getAttribute('aria-busy') !== 'true'`),
  );
