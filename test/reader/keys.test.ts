// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { commandOf, SHORTCUTS } from '../../src/reader/keys';

const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...modifiers });

test('every key of the list of shortcuts does something, or is the browser’s', () => {
  const shown = SHORTCUTS.flatMap(({ rows }) => rows.flatMap(([, ...keys]) => keys));
  const browser = ['Space', 'Home', 'End'];
  const silent = shown.filter(
    (key) => !commandOf(press(key === 'Esc' ? 'Escape' : key), null) && !browser.includes(key),
  );
  expect(silent).toEqual([]);
});

test.each(['/', "'", ' ', 'ArrowDown', 'Tab', 'Backspace', 'F3'])(
  '"%s" belongs to the browser',
  (key) => {
    expect(commandOf(press(key), null)).toBeNull();
  },
);

test('a key with Ctrl, Alt or Meta is left to the system', () => {
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
    expect(commandOf(press('s', { [modifier]: true }), null)).toBeNull();
});

test('in a text field only Esc is a command', () => {
  const field = document.createElement('input');
  expect(commandOf(press('s'), field)).toBeNull();
  expect(commandOf(press('Escape'), field)).toBe('escape');
  field.type = 'radio';
  expect(commandOf(press('s'), field)).toBe('save');
});
