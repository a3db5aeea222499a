import type { Browser } from 'webextension-polyfill';

const given = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

/**
 * The extension API where both browsers behave alike, promises included. The polyfill evens out
 * the rest for background and pages; the injected script would pay 3 kB for it in every page.
 */
export const browser: Browser = given.browser ?? given.chrome;
