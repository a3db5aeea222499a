import browser from 'webextension-polyfill';

/** One of the extension's own small pages. */
type SmallPage = 'follow' | 'always' | 'note' | 'pictures' | 'tags';

/** Opens a small page in a window, where a press counts as the user's own; in a tab where there are no windows. */
export async function openSmallPage(
  page: SmallPage,
  query: Readonly<Record<string, string>>,
  height = 340,
): Promise<void> {
  const url = browser.runtime.getURL(
    `src/pages/${page}/${page}.html?${new URLSearchParams(query)}`,
  );
  if (browser.windows?.create)
    await browser.windows.create({ url, type: 'popup', width: 460, height });
  else await browser.tabs.create({ url });
}
