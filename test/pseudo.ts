type GetMessage = (key: string, substitutions?: string | readonly string[]) => string;

/** Half as long again, and marked at both ends, so that a cut is seen. */
export const longer = (text: string): string =>
  `⟦${text.replace(/[aeiou]/g, (vowel) => vowel + vowel)} ~⟧`;

/**
 * A locale that nobody speaks, made of the real one: it shows where the interface has no room for
 * longer languages, and that it can be read from right to left.
 */
export const pseudoMessage =
  (getMessage: GetMessage): GetMessage =>
  (key, substitutions) =>
    key === '@@bidi_dir' ? 'rtl' : longer(getMessage(key, substitutions));
