/** The keys of a shortcut as the browser writes it ("Alt+Shift+S", on a Mac "⌥⇧S"), one by one. */
export const keysOf = (shortcut: string | undefined): readonly string[] =>
  (shortcut ?? '').split('+').filter(Boolean);
