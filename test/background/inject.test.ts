import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { loadScript, pressTab } from '../../src/background/inject';

const loadSettings = vi.hoisted(() => vi.fn());
vi.mock('../../src/settings', async (original) => ({ ...(await original()), loadSettings }));

const STORY = 'https://paper.example/story';
const REFUSED = new Error('Missing host permission for the tab');
const OPENED = { kind: 'opened' } as const;

const scripting = { executeScript: vi.fn() };
const tabs = { TAB_ID_NONE: -1, get: vi.fn() };
Object.assign(browser, { scripting, tabs });

/** The tab as the browser shows it to Lectern from now on. */
const tabIs = (url: string | undefined) =>
  tabs.get.mockImplementation(async () => ({ id: 7, url }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  scripting.executeScript.mockReset().mockRejectedValue(REFUSED);
  tabs.get.mockReset();
  loadSettings.mockReset().mockResolvedValue({});
});
afterEach(() => {
  vi.useRealTimers();
});

/** Presses on a page of `url` and answers with the outcome and how long it took. */
async function press(url?: string) {
  const start = Date.now();
  const pressed = pressTab({ id: 7, ...(url && { url }) }, 'read');
  await vi.runAllTimersAsync();
  return { pressed: await pressed, after: Date.now() - start };
}

describe('a press', () => {
  test('waits for a grant that comes late, even if the address comes no sooner', async () => {
    tabIs(undefined);
    setTimeout(() => {
      tabIs(STORY);
      scripting.executeScript.mockResolvedValue([{ result: OPENED }]);
    }, 1000);
    expect((await press()).pressed).toEqual({ ok: true, value: OPENED });
  });

  test('says that an ordinary page refused, once it has refused for more than a second', async () => {
    tabIs(STORY);
    const { pressed, after } = await press(STORY);
    expect(pressed).toEqual({ ok: false, error: 'refused-page' });
    expect(after).toBeGreaterThan(1000);
  });

  test.each([
    ['about:preferences', new Error('The script did not run')],
    ['view-source:https://paper.example/', REFUSED],
    [undefined, new Error('Cannot access a chrome:// URL')],
    [undefined, new Error('The extensions gallery cannot be scripted.')],
  ])('says at once that %s is closed to extensions', async (url, error) => {
    tabIs(url);
    scripting.executeScript.mockRejectedValue(error);
    expect(await press(url)).toEqual({
      pressed: { ok: false, error: 'restricted-page' },
      after: 0,
    });
  });

  test('is not for the page that follows, whether or not that may be read', async () => {
    for (const next of [undefined, 'https://paper.example/next']) {
      tabIs(next);
      const { pressed, after } = await press(STORY);
      expect(pressed).toEqual({ ok: false, error: 'page-left' });
      expect(after).toBe(0);
    }
  });

  test('ends with its tab', async () => {
    tabs.get.mockRejectedValue(new Error('Invalid tab ID'));
    expect((await press(STORY)).pressed).toEqual({ ok: false, error: 'no-tab' });
  });
});

/** A page whose script runs once it is injected, and how often it was pressed. */
function page() {
  let runs = false;
  const pressed = vi.fn(() => ({ result: OPENED }));
  scripting.executeScript.mockImplementation(async ({ files }: { files?: unknown }) => {
    if (files) runs = true;
    return files ? [] : [runs ? pressed() : { result: undefined }];
  });
  return { pressed };
}

test('a page is pressed once, whether its script was there before or not', async () => {
  const { pressed } = page();
  for (const times of [1, 2, 3]) {
    expect((await press(STORY)).pressed).toEqual({ ok: true, value: OPENED });
    expect(pressed).toHaveBeenCalledTimes(times);
  }
});

test.each([
  [STORY, { theme: 'sepia' }],
  [undefined, null],
])('the first press on %s brings the settings there along', async (url, settings) => {
  const words = expect.objectContaining({ readerMore: 'More', '@@bidi_dir': '' });
  page();
  loadSettings.mockImplementation(async (site: string) =>
    site === 'paper.example' ? { theme: 'sepia' } : { theme: 'auto' },
  );
  expect((await press(url)).pressed).toEqual({ ok: true, value: OPENED });
  expect(scripting.executeScript).toHaveBeenLastCalledWith(
    expect.objectContaining({ args: ['read', JSON.stringify(settings), words] }),
  );
});

test('a page that cannot be given the settings asks for them', async () => {
  page();
  loadSettings.mockRejectedValue(new Error('The disk is full'));
  expect((await press(STORY)).pressed).toEqual({ ok: true, value: OPENED });
  expect(scripting.executeScript).toHaveBeenLastCalledWith(
    expect.objectContaining({ args: ['read', 'null', expect.anything()] }),
  );
});

test('a page gets the scripts that it may ask for, and no other file', async () => {
  scripting.executeScript.mockResolvedValue([]);
  await loadScript(7, 'extractor');
  const files = ['extractor.js'];
  expect(scripting.executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files }]]);
  for (const name of ['extractor.js', 'constructor', '__proto__', null]) await loadScript(7, name);
  expect(scripting.executeScript).toHaveBeenCalledOnce();
});
