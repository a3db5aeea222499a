/** A character of Chinese, Japanese or Korean says about three times as much as a letter. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;

/** What is not worth its length: most texts hold none of it. */
const UNEVEN = /\s\s|[\u3040-\ud7af]/;

/** How much a text says, in letters of an alphabet; white space counts once. */
export const weigh = (text: string): number => {
  if (!/\S/.test(text)) return 0;
  if (!UNEVEN.test(text)) return text.length;
  const { length } = /\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text;
  return /[\u3040-\ud7af]/.test(text) ? length + 2 * (text.match(DENSE)?.length ?? 0) : length;
};
