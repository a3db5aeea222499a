const QUOTES = /[‘’‚‛ʼ′]/g;
const DOUBLE_QUOTES = /[“”„‟«»″]/g;
const DASHES = /[‐‑‒–—―−]/g;

/** Text as it is compared: editors and browsers set quotes and dashes in many ways. Just as long as before. */
export const fold = (text: string): string =>
  /[^ -~]/.test(text)
    ? text.replace(QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-')
    : text;

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** How much a text says, in letters of an alphabet: a letter that stands for a syllable or a word says more. */
export const weightOf = (text: string): number => text.length + 2 * (text.match(WIDE)?.length ?? 0);
