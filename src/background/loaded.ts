import browser from 'webextension-polyfill';

/** Resolves when the tab has finished loading, or is closed. */
export async function loaded(tabId: number): Promise<void> {
  let resolve: () => void = () => undefined;
  const done = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  const onUpdated = (id: number, change: { status?: string }) => {
    if (id === tabId && change.status === 'complete') resolve();
  };
  const onRemoved = (id: number) => {
    if (id === tabId) resolve();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onRemoved.addListener(onRemoved);
  if ((await browser.tabs.get(tabId)).status === 'complete') resolve();
  await done;
  browser.tabs.onUpdated.removeListener(onUpdated);
  browser.tabs.onRemoved.removeListener(onRemoved);
}
