import { expect, test } from 'vitest';
import browser from 'webextension-polyfill';
import {
  DEFAULTS,
  loadSettings,
  parseChanges,
  parseSettings,
  saveSettings,
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

test('a saved choice is loaded again and told to who watches', async () => {
  const seen: string[] = [];
  const stop = new AbortController();
  watchSettings(({ theme }) => seen.push(theme), stop.signal);
  await saveSettings({ theme: 'black' });
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
