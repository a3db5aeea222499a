import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  autoOpenAnswers,
  ownAutoOpenAnswers,
  watchAutoOpenSites,
} from '../../src/background/auto-open';
import { changeAutoOpen, hostPattern, loadAutoOpen } from '../../src/settings';

const pressTab = vi.hoisted(() => vi.fn());
vi.mock('../../src/background/inject', () => ({ pressTab }));

const STORY = 'https://news.example/2026/a-story';
const HOST = 'https://news.example/*';
const SENDER = { tabId: 7, url: STORY };

let granted = new Set<string>();
let registered: { id: string; matches: readonly string[]; js: readonly string[] }[] = [];
const listeners: (() => void)[] = [];
const event = { addListener: (listener: () => void) => void listeners.push(listener) };
const create = vi.fn();

Object.assign(browser, {
  permissions: {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((one) => granted.has(one)),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const one of origins) granted.delete(one);
      return true;
    },
    onRemoved: event,
  },
  scripting: {
    getRegisteredContentScripts: async () => registered,
    unregisterContentScripts: async () => {
      registered = [];
    },
    registerContentScripts: async (scripts: typeof registered) => {
      registered = scripts;
    },
  },
  windows: { create },
});
Object.assign(browser.runtime, { onInstalled: event, onStartup: event });
watchAutoOpenSites();

beforeEach(async () => {
  granted = new Set();
  registered = [];
  create.mockReset();
  pressTab.mockReset();
  await changeAutoOpen(() => []);
});

describe('a site', () => {
  test('is asked about in a window of its own, and nothing changes before the answer', async () => {
    expect(await autoOpenAnswers.setOpensAlways(SENDER, true)).toBe(false);
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]?.[0].url).toContain(encodeURIComponent(STORY));
    expect(await loadAutoOpen()).toEqual([]);
    expect(registered).toEqual([]);
  });

  test('that the browser has allowed gets a script on its own pages and no other', async () => {
    granted.add(HOST);
    expect(await ownAutoOpenAnswers.allowAutoOpen({ tabId: null, url: null }, STORY)).toBe(true);
    expect(registered).toMatchObject([{ matches: [HOST], js: ['auto.js'] }]);
    expect(await autoOpenAnswers.opensAlways(SENDER)).toBe(true);
    expect(await autoOpenAnswers.opensAlways({ tabId: 8, url: 'https://other.example/' })).toBe(
      false,
    );
  });

  test('that the browser has not allowed is not switched on', async () => {
    expect(await ownAutoOpenAnswers.allowAutoOpen({ tabId: null, url: null }, STORY)).toBe(false);
    expect(await loadAutoOpen()).toEqual([]);
  });

  test('that is switched off gives its permission back', async () => {
    granted.add(HOST);
    await autoOpenAnswers.setOpensAlways(SENDER, true);
    expect(await autoOpenAnswers.setOpensAlways(SENDER, false)).toBe(false);
    expect(granted.size).toBe(0);
    expect(registered).toEqual([]);
  });

  test('taken away in the settings gives its permission back too', async () => {
    granted.add(HOST);
    await autoOpenAnswers.setOpensAlways(SENDER, true);
    await ownAutoOpenAnswers.endAutoOpen({ tabId: null, url: null }, HOST);
    expect(granted.size).toBe(0);
    expect(await loadAutoOpen()).toEqual([]);
  });

  test('whose permission the browser takes away is switched off', async () => {
    granted.add(HOST);
    await autoOpenAnswers.setOpensAlways(SENDER, true);
    granted.clear();
    for (const listener of listeners) listener();
    await expect.poll(loadAutoOpen).toEqual([]);
    expect(registered).toEqual([]);
  });

  test('is registered anew after an update has forgotten it', async () => {
    granted.add(HOST);
    await autoOpenAnswers.setOpensAlways(SENDER, true);
    registered = [];
    for (const listener of listeners) listener();
    await expect.poll(() => registered).toMatchObject([{ matches: [HOST] }]);
  });
});

describe('a page that says it is there', () => {
  test('opens where its host is listed', async () => {
    granted.add(HOST);
    await autoOpenAnswers.setOpensAlways(SENDER, true);
    await autoOpenAnswers.autoOpen(SENDER);
    expect(pressTab).toHaveBeenCalledWith({ id: 7, url: STORY }, 'auto');
  });

  test.each([
    ['of another host', { tabId: 7, url: 'https://other.example/story' }],
    ['over another protocol', { tabId: 7, url: 'http://news.example/story' }],
    ['without a tab', { tabId: null, url: STORY }],
    ['that is no web page', { tabId: 7, url: 'file:///story.html' }],
  ])('%s does not', async (_, sender) => {
    granted.add(HOST);
    await autoOpenAnswers.setOpensAlways(SENDER, true);
    await autoOpenAnswers.autoOpen(sender);
    expect(pressTab).not.toHaveBeenCalled();
  });
});

test.each([
  ['https://a.example/x?y#z', 'https://a.example/*'],
  ['http://a.example:8080/x', 'http://a.example/*'],
  ['ftp://a.example/', null],
  ['chrome://settings', null],
  ['*', null],
  [7, null],
])('the pattern of %s is %s', (address, pattern) => {
  expect(hostPattern(address)).toBe(pattern);
});

test('what is stored as anything but a host is not listed', async () => {
  await browser.storage.local.set({
    autoOpen: ['<all_urls>', '*://*/*', 'https://a.example/*', 7],
  });
  expect(await loadAutoOpen()).toEqual(['https://a.example/*']);
});
