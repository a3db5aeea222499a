// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { commandOf } from '../../src/reader/answer-key';
import { shortcutsOf } from '../../src/reader/shortcuts';
import { DEFAULT_KEYS, keysIn, parseKeys } from '../../src/settings';

const press = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...init });
const command = (event: KeyboardEvent, focused: Element | null = null, keys = DEFAULT_KEYS) =>
  commandOf(event, focused, keys);
const shown = (keys = keysIn({ singleKeys: true, keys: DEFAULT_KEYS })) =>
  shortcutsOf(keys).flatMap(({ rows }) => rows.flatMap((row) => row.keys));

test('every key of the list of shortcuts does something, or is the browser’s', () => {
  const browser = ['Space', 'Home', 'End'];
  const silent = shown().filter(
    (key) => !command(press(key === 'Esc' ? 'Escape' : key)) && !browser.includes(key),
  );
  expect(silent).toEqual([]);
});

test('the list of shortcuts shows the keys in force, and no others', () => {
  const keys = parseKeys({ nextBlock: 'w', save: '' });
  expect(shown(keys)).toContain('w');
  expect(shown(keys)).not.toContain('j');
  expect(shown(keys)).not.toContain('s');
  expect(shown(keysIn({ singleKeys: false, keys }))).toEqual(['Space', 'Home', 'End', 'Esc']);
});

test.each(['/', "'", ' ', 'ArrowDown', 'Tab', 'Backspace', 'F3'])(
  '"%s" belongs to the browser',
  (key) => {
    expect(command(press(key))).toBeNull();
  },
);

test('a key with Ctrl, Alt or Meta is left to the system', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    expect(command(press('s', { [modifier]: true }))).toBeNull();
});

test('in a text field only Esc is a command', () => {
  const field = document.createElement('input');
  expect(command(press('s'), field)).toBeNull();
  expect(command(press('Escape'), field)).toBe('escape');
  field.type = 'radio';
  expect(command(press('s'), field)).toBe('save');
});

test.each([
  ['о', 'KeyJ', 'nextBlock'],
  ['י', 'KeyH', 'highlight'],
  ['ㄴ', 'KeyS', 'save'],
  ['б', 'Comma', 'appearance'],
  ['ö', 'Comma', null],
  ['k', 'KeyJ', 'previousBlock'],
])('%s typed by %s is %s', (key, code, expected) => {
  expect(command(press(key, { code }))).toBe(expected);
});

test('Caps Lock is not Shift', () => {
  expect(command(press('J'))).toBe('nextBlock');
  expect(command(press('J', { shiftKey: true }))).toBeNull();
  expect(command(press('?', { shiftKey: true }))).toBe('shortcuts');
});

test('keys that are switched off do nothing, but Esc closes', () => {
  const off = keysIn({ singleKeys: false, keys: DEFAULT_KEYS });
  expect(commandOf(press('j'), null, off)).toBeNull();
  expect(commandOf(press('Escape'), null, off)).toBe('escape');
});
