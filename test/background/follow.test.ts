import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { followLink, goOn } from '../../src/background/follow';

const NEXT = 'https://paper.example/next';
const SENDER = { tabId: 7, url: 'https://paper.example/story' };

type OnUpdated = (id: number, change: { status?: string }, tab: object) => void;
const listeners = new Set<OnUpdated>();
const stored = new Map<string, unknown>();
const allowed = new Set<string>();
const tabs = {
  update: vi.fn(async () => ({})),
  onUpdated: {
    addListener: (listener: OnUpdated) => void listeners.add(listener),
    removeListener: (listener: OnUpdated) => void listeners.delete(listener),
  },
  onRemoved: { addListener: vi.fn(), removeListener: vi.fn() },
};
const windows = { create: vi.fn(async () => ({})) };
const storage = {
  local: {
    get: async (key: string) => ({ [key]: stored.get(key) }),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
    },
  },
};
const permissions = {
  contains: async ({ origins }: { origins: string[] }) =>
    origins.every((site) => allowed.has(site)),
};
const runtime = { getURL: (path: string) => `chrome-extension://lectern/${path}` };
Object.assign(browser, { tabs, windows, storage, permissions, runtime });

const read = vi.fn(async () => undefined);
const tabSays = (status: string) => {
  for (const listener of listeners) listener(7, { status }, { id: 7, url: NEXT });
};

beforeEach(() => {
  vi.clearAllMocks();
  listeners.clear();
  stored.clear();
  allowed.clear();
});

describe('a link to the next page', () => {
  test('is followed and read once the page is there, where the site is allowed', async () => {
    allowed.add('https://paper.example/*');
    expect(await followLink(SENDER, NEXT, read)).toBe('followed');
    await expect.poll(() => tabs.update).toHaveBeenCalledWith(7, { url: NEXT });
    // The page that is being left may still say that it is complete.
    tabSays('complete');
    expect(read).not.toHaveBeenCalled();
    tabSays('loading');
    tabSays('complete');
    await expect.poll(() => read).toHaveBeenCalledWith({ id: 7, url: NEXT });
    expect(listeners.size).toBe(0);
  });

  test('is asked about once where it is not', async () => {
    expect(await followLink(SENDER, NEXT, read)).toBe('asked');
    expect(windows.create).toHaveBeenCalledWith(
      expect.objectContaining({
        url: `chrome-extension://lectern/src/pages/follow/follow.html?tab=7&address=${encodeURIComponent(NEXT)}`,
      }),
    );
    expect(tabs.update).not.toHaveBeenCalled();
    await goOn(7, NEXT, read);
    expect(tabs.update).toHaveBeenCalledWith(7, { url: NEXT });
    expect(await followLink(SENDER, NEXT, read)).toBe('left');
    expect(windows.create).toHaveBeenCalledTimes(1);
    expect(read).not.toHaveBeenCalled();
  });

  test('is read after the site was allowed', async () => {
    allowed.add('https://paper.example/*');
    const going = goOn(7, NEXT, read);
    await expect.poll(() => tabs.update).toHaveBeenCalled();
    tabSays('loading');
    tabSays('complete');
    await going;
    expect(read).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['another site', SENDER, 'https://other.example/'],
    ['no page of the web', SENDER, 'javascript:alert(1)'],
    ['no address', SENDER, 7],
    ['no tab', { ...SENDER, tabId: null }, NEXT],
    ['nobody', { tabId: 7, url: null }, NEXT],
  ])('of %s is left to the page', async (_what, sender, address) => {
    allowed.add('https://other.example/*');
    expect(await followLink(sender, address, read)).toBe('left');
    expect(tabs.update).not.toHaveBeenCalled();
    expect(windows.create).not.toHaveBeenCalled();
  });
});
