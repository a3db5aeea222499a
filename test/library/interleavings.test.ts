import 'fake-indexeddb/auto';
import { afterAll, expect, test, vi } from 'vitest';
import { checkOrders, TABS, type Tab, tabOf } from './tabs';

/** How many orders are tried; more by the environment. */
const ORDERS = Number(process.env.ORDERS ?? 1000);

/** A library of its own for each tab, with its own connection, as in a browser. */
async function openTabs() {
  const tabs: { tab: Tab; disconnect: () => Promise<void> }[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    vi.resetModules();
    const { disconnect } = await import('../../src/library/database');
    tabs.push({ tab: tabOf(await import('../../src/library')), disconnect });
  }
  return tabs;
}

const opened = openTabs();
afterAll(async () => {
  for (const { disconnect } of await opened) await disconnect();
});

test(`of what four tabs do to one article nothing is lost, in ${ORDERS} orders`, async () => {
  const tabs = (await opened).map(({ tab }) => tab);
  await checkOrders(tabs, ORDERS);
});

test('an edit that is lost would be told', async () => {
  const tabs = (await opened).map(({ tab }) => ({
    ...tab,
    perform: async () => true,
  }));
  await expect(checkOrders(tabs, 20)).rejects.toThrow('Property failed');
});
