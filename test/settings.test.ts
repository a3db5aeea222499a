import { describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { keepPlace } from '../src/background/places';
import {
  changeAutoOpen,
  DEFAULTS,
  forgetSiteLook,
  loadSettings,
  loadSiteLooks,
  NoRoom,
  parseChanges,
  parseSettings,
  permissionFor,
  saveBackups,
  saveSettings,
  setSiteRules,
  siteOf,
  watchSettings,
} from '../src/settings';

test.each([undefined, null, 7, 'dark', [], { theme: 'plaid', textSize: 1e9, justify: 'yes' }])(
  'settings heal from %j',
  (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  },
);

test('a valid choice survives beside invalid and unknown ones', () => {
  expect(parseSettings({ theme: 'sepia', width: 3, colour: 'red' })).toEqual({
    ...DEFAULTS,
    theme: 'sepia',
  });
});

test('changes from outside hold valid choices only', () => {
  expect(parseChanges({ textSize: 20, font: 'x', __proto__: { click: 'popup' } })).toEqual({
    textSize: 20,
  });
});

test('names of colours are short lines, and none of them is a name', () => {
  const named = { amber: '  To\nask ', green: ' ', blue: 7, rose: 'x'.repeat(99), '<b>': 'y' };
  expect(parseSettings({ colourNames: named }).colourNames).toEqual({
    amber: 'To ask',
    rose: 'x'.repeat(30),
  });
  expect(parseChanges({ colourNames: 'amber' })).toEqual({});
});

test('a saved choice is loaded again and told to who watches', async () => {
  const seen: string[] = [];
  const stop = new AbortController();
  watchSettings(({ theme }) => seen.push(theme), stop.signal);
  await saveSettings({ theme: 'black' });
  await expect.poll(() => seen).toHaveLength(1);
  stop.abort();
  await saveSettings({ justify: true });
  expect(seen).toEqual(['black']);
  expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'black', justify: true });
});

test('changes made at once are all kept', async () => {
  await Promise.all([saveSettings({ theme: 'dark' }), saveSettings({ width: 'wide' })]);
  expect(await loadSettings()).toMatchObject({ theme: 'dark', width: 'wide' });
});

test('a broken store is read as the defaults', async () => {
  await browser.storage.local.set({ settings: '{' });
  expect(await loadSettings()).toEqual(DEFAULTS);
});

test.each([
  [{ textSize: 12 }, true],
  [{ textSize: 128 }, true],
  [{ textSize: 129 }, false],
  [{ textSize: null }, true],
  [{ lineHeight: 2.6 }, true],
  [{ lineHeight: 0.9 }, false],
  [{ letterSpacing: 0.12 }, true],
  [{ letterSpacing: Number.NaN }, false],
  [{ fontName: 'Gentium Book Plus' }, true],
  [{ fontName: '游明朝' }, true],
  [{ fontName: 'x", url(https://a.example/)' }, false],
  [{ fontName: 'a;b' }, false],
  [{ fontName: 'x'.repeat(61) }, false],
])('of %j it is %s that it can be chosen', (changes, valid) => {
  expect(parseChanges(changes)).toEqual(valid ? changes : {});
});

test('a site is a host without www', () => {
  expect(siteOf('https://www.paper.example/a?b')).toBe('paper.example');
  expect(siteOf('http://localhost:8080/')).toBe('localhost:8080');
  expect(['file:///a.html', 'nonsense', null].map(siteOf)).toEqual([null, null, null]);
});

test('a site keeps its own look, and loses it again', async () => {
  await browser.storage.local.set({ settings: { theme: 'paper' }, sites: undefined });
  const site = 'paper.example';
  expect(await saveSettings({ theme: 'sepia' }, site)).toMatchObject({ onlyHere: false });
  expect(await saveSettings({ onlyHere: true }, site)).toMatchObject({
    theme: 'sepia',
    onlyHere: true,
  });
  await saveSettings({ theme: 'black', textSize: 30, keepToolbar: true }, site);
  expect(await loadSettings(site)).toMatchObject({ theme: 'black', textSize: 30, onlyHere: true });
  expect(await loadSettings('other.example')).toMatchObject({
    theme: 'sepia',
    textSize: null,
    keepToolbar: true,
    onlyHere: false,
  });
  expect(await loadSiteLooks()).toEqual({ [site]: { theme: 'black', textSize: 30 } });
  await forgetSiteLook(site);
  expect(await loadSettings(site)).toMatchObject({ theme: 'sepia', onlyHere: false });
  expect(await loadSiteLooks()).toEqual({});
});

test('stored looks of sites heal too', async () => {
  await browser.storage.local.set({
    sites: { 'a.example': { theme: 'plaid', click: 'popup', font: 'mono' }, b: 7 },
  });
  expect(await loadSiteLooks()).toEqual({ 'a.example': { font: 'mono' }, b: {} });
});

describe('keys', () => {
  const keysOf = (keys: unknown) => parseSettings({ keys }).keys;

  test.each([null, 7, 'j', [], { nextBlock: 'Enter', save: ' ', undo: '/', f: 'x', archive: {} }])(
    'heal from %j',
    (keys) => {
      expect(keysOf(keys)).toEqual(DEFAULTS.keys);
    },
  );

  test('chosen ones are kept, and a command can be without', () => {
    expect(keysOf({ nextBlock: 'w', save: '', original: 'é' })).toEqual({
      ...DEFAULTS.keys,
      nextBlock: 'w',
      save: '',
      original: 'é',
    });
  });

  test('no two commands have one key', () => {
    expect(keysOf({ nextBlock: 's' })).toMatchObject({ nextBlock: 's', save: '' });
    expect(keysOf({ nextBlock: 'x', undo: 'x' })).toMatchObject({ nextBlock: 'x', undo: '' });
    expect(keysOf({ nextBlock: 's', save: 'j' })).toMatchObject({ nextBlock: 's', save: 'j' });
  });
});

test.each([
  ['https://paper.example/story?page=2', 'https://paper.example/*'],
  ['http://localhost:8080/story', 'http://localhost/*'],
])('the permission for %s names its host without a port', (address, pattern) => {
  expect(permissionFor(address)).toEqual({ origins: [pattern] });
});

describe('on a full disk', () => {
  test('a choice is refused before the browser writes, and what was chosen stays', async () => {
    await saveSettings({ theme: 'sepia' });
    const estimate = async () => ({ usage: 5, quota: 2 ** 20, usageDetails: {} });
    vi.stubGlobal('navigator', { storage: { estimate } });
    const set = vi.spyOn(browser.storage.local, 'set');
    try {
      await expect(saveSettings({ theme: 'dark' })).rejects.toThrow(NoRoom);
      await expect(saveBackups({ automatic: true })).rejects.toThrow(NoRoom);
      await expect(setSiteRules('a.example', [{ kind: 'whole' } as never])).rejects.toThrow(NoRoom);
      await expect(changeAutoOpen(() => ['https://a.example/*'])).rejects.toThrow(NoRoom);
      await expect(keepPlace('https://a.example/', {} as never)).rejects.toThrow(NoRoom);
      expect(set).not.toHaveBeenCalled();
    } finally {
      vi.unstubAllGlobals();
      set.mockRestore();
    }
    expect((await loadSettings()).theme).toBe('sepia');
    await saveSettings({ theme: 'dark' });
    expect((await loadSettings()).theme).toBe('dark');
    await saveSettings({ theme: DEFAULTS.theme });
  });
});
