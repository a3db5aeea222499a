const KEY = 'import-unfinished';

/** Remembers the files of an import that begins, so that a later visit can say it was cut off. */
export const noteUnfinished = (names: readonly string[]): void =>
  localStorage.setItem(KEY, names.join(', ').slice(0, 200));

/** The import has come to its end. */
export const forgetUnfinished = (): void => localStorage.removeItem(KEY);

/** Names of the files whose import was cut off; null where none was. */
export const findUnfinished = (): string | null => localStorage.getItem(KEY);
