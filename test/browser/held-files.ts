import type { Driver } from './driver';

/** The page as these tests change it: what it hands to the browser as a file is held here too. */
export interface Holding extends Window {
  URL: typeof URL;
  lecternFile?: Blob;
  /** In Firefox, the page's own objects; tests see copies of them otherwise. */
  readonly wrappedJSObject?: Holding;
}

/** From here on, the last file that the page saved is held in the page. */
export const holdFiles = (browser: Driver): Promise<void> =>
  browser.inPage(({ defaultView }) => {
    const view = defaultView as unknown as Holding;
    const page = view.wrappedJSObject ?? view;
    const create = page.URL.createObjectURL.bind(page.URL);
    page.URL.createObjectURL = (file: Blob) => {
      page.lecternFile = file;
      return create(file);
    };
  });
