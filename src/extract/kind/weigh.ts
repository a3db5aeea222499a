/** A character of Chinese, Japanese or Korean says about three times as much as a letter. */
const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/g;

/** How much a text says, in letters of an alphabet; white space counts once. */
export const weigh = (text: string): number => {
  const folded = text.replace(/\s+/g, ' ');
  return folded === ' ' ? 0 : folded.length + 2 * (folded.match(DENSE)?.length ?? 0);
};
