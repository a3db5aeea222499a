import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkOrders, TABS, type Tab } from '../library/tabs';
import { launch } from '../reader/stage/page';
import { start } from './browsers';
import type { Driver } from './driver';
import { tabScript } from './tab-script';

/** How many orders are tried; `npm run bench:tabs` asks for many more. */
const ORDERS = Number(process.env.ORDERS ?? 20);
/** A script of Firefox may run for a minute. */
const AT_ONCE = 20;

test(`of what four tabs of Chromium do to one article nothing is lost, in ${ORDERS} orders`, async () => {
  const browser = await launch();
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Tab</title>' }),
  );
  const code = await tabScript('tab');
  const open = async (): Promise<Tab> => {
    const page = await context.newPage();
    await page.goto('https://library.example/');
    await page.evaluate(`${code}; globalThis.bundle = bundle`);
    const call = <T>(name: keyof Tab, ...args: readonly unknown[]): Promise<T> =>
      page.evaluate(`bundle.tab.${name}(...${JSON.stringify(args)})`);
    return {
      begin: () => call('begin'),
      perform: (...args) => call('perform', ...args),
      look: (...args) => call('look', ...args),
    };
  };
  const tabs: Tab[] = [];
  for (let tab = 0; tab < TABS; tab++) tabs.push(await open());
  await checkOrders(tabs, ORDERS);
  await browser.close();
}, 3_600_000);

let firefox: Driver;
beforeAll(async () => {
  firefox = await start.firefox({ extension: resolve('dist', 'firefox'), headed: false });
});
afterAll(() => firefox?.stop());

type Bundle = typeof import('../library/tab');

/** Self-contained; so many orders among libraries, each of which has a connection of its own. */
async function inOrders(bundles: readonly Bundle[], orders: number, seed: number) {
  const [one] = bundles;
  await one?.checkOrders(
    bundles.map(({ tab }) => tab),
    orders,
    seed,
  );
  return bundles.length;
}

test(`nor of what four connections of Firefox do, in ${ORDERS} orders`, async () => {
  const code = await tabScript('tab');
  const run = new Function(
    '_document',
    'tabs',
    'orders',
    'seed',
    `const open = () => { ${code}; return bundle; };
    return (${inOrders})(Array.from({ length: tabs }, open), orders, seed);`,
  ) as (document: Document, tabs: number, orders: number, seed: number) => Promise<number>;
  await firefox.openOwn('icons/lectern-default-16.png');
  for (let done = 0; done < ORDERS; done += AT_ONCE)
    expect(await firefox.inPage(run, TABS, Math.min(AT_ONCE, ORDERS - done), done + 1)).toBe(TABS);
}, 3_600_000);
