/** What a single key does in the reader and, where it means something there, in the saved articles. */
export const DEFAULT_KEYS = {
  nextBlock: 'j',
  previousBlock: 'k',
  nextHeading: 'n',
  previousHeading: 'p',
  save: 's',
  favourite: 'f',
  archive: 'a',
  tags: 't',
  original: 'o',
  undo: 'z',
  listen: 'l',
  previousSentence: '[',
  nextSentence: ']',
  previousPassage: '{',
  nextPassage: '}',
  leftOut: 'x',
  lineFocus: 'r',
  lookUp: 'e',
  contents: 'c',
  highlight: 'h',
  note: 'm',
  appearance: ',',
  larger: '+',
  smaller: '-',
  resetSize: '0',
  nextTheme: 'd',
  shortcuts: '?',
} as const;

export type KeyCommand = keyof typeof DEFAULT_KEYS;

/** The key of each command as `keyOf` tells it; empty for none. */
export type Keys = Readonly<Record<KeyCommand, string>>;

export const KEY_COMMANDS = /* @__PURE__ */ Object.keys(DEFAULT_KEYS) as readonly KeyCommand[];

const keysFrom = (key: (command: KeyCommand) => string): Keys =>
  Object.fromEntries(KEY_COMMANDS.map((command) => [command, key(command)])) as Keys;

/** The keys in force. */
export const keysIn = (settings: { readonly singleKeys: boolean; readonly keys: Keys }): Keys =>
  settings.singleKeys
    ? settings.keys
    : (Object.fromEntries(Object.keys(settings.keys).map((command) => [command, ''])) as Keys);

/** Quick find in Firefox, and scrolling. */
const OF_BROWSERS: readonly string[] = ['/', "'", ' '];

/** Whether a key types one visible character that no browser wants for itself. */
export const isFreeKey = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(value) &&
  !OF_BROWSERS.includes(value);

/** The command that a key belongs to; null for a key that is free. */
export const commandAt = (keys: Keys, key: string): KeyCommand | null =>
  (key !== '' && KEY_COMMANDS.find((command) => keys[command] === key)) || null;

/**
 * Keys from any value. What is no key falls back to the default; of two commands with one key, the
 * one that was given it keeps it, and the other is left without.
 */
export function parseKeys(value: unknown): Keys {
  const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const isChosen = (command: KeyCommand): boolean => {
    const key = given.get(command);
    return key !== DEFAULT_KEYS[command] && (key === '' || isFreeKey(key));
  };
  const keys = new Map<KeyCommand, string>();
  const take = (command: KeyCommand, key: string) =>
    keys.set(command, [...keys.values()].includes(key) ? '' : key);
  for (const command of KEY_COMMANDS)
    if (isChosen(command)) take(command, String(given.get(command)));
  for (const command of KEY_COMMANDS) if (!keys.has(command)) take(command, DEFAULT_KEYS[command]);
  return keysFrom((command) => keys.get(command) ?? '');
}

/** Keys that do the same as another one. */
const SAME: Readonly<Record<string, string>> = { '=': '+', '−': '-' };

/** What keys carry that carry no Latin letter, by their place on the keyboard. */
const PLACES: Readonly<Record<string, string>> = { Comma: ',' };

const isForeignLetter = (key: string): boolean =>
  /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);

/**
 * The key that was pressed, by what it types. A layout of another script has no `j`, so there the
 * key counts that stands where a Latin keyboard has it; and Caps Lock is not Shift.
 */
export function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const place = isForeignLetter(key) ? (PLACES[code] ?? /^Key([A-Z])$/.exec(code)?.[1]) : undefined;
  const typed = place ?? key;
  if (typed.length > 1) return typed;
  const cased = shiftKey ? typed : typed.toLowerCase();
  return SAME[cased] ?? cased;
}
