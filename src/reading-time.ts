/**
 * Letters read aloud per minute, spaces not counted: the means of 17 languages in Trauzettel-Klosinski
 * et al. 2012, "Standardized Assessment of Reading Performance" (IOVS 53:9, table 2). Korean was not
 * measured; its blocks of two or three letters are set a little above Japanese.
 */
const SCRIPT_SPEEDS: readonly (readonly [RegExp, number])[] = [
  [/[\u3040-\u30ff]/g, 357],
  [/[\u3400-\u9fff\uf900-\ufaff]/g, 255],
  [/[\uac00-\ud7af]/g, 420],
  [/[\u0600-\u06ff]/g, 612],
  [/[\u0590-\u05ff]/g, 833],
];
const SPEEDS: Readonly<Record<string, number>> = {
  de: 920,
  en: 987,
  es: 1025,
  fi: 1078,
  fr: 998,
  it: 950,
  nl: 978,
  pl: 916,
  pt: 913,
  ru: 986,
  sl: 885,
  sv: 917,
  tr: 1054,
};
/** The mean of these languages, for all others. */
const OTHER_SPEED = 960;
/** Japanese is read as fast in characters as in kana. */
const JAPANESE = 357;

/** Reading time in whole minutes, at least 1: each letter at the speed of its script, Latin ones at that of `lang`. */
export const readingMinutes = (text: string, lang: string | null): number => {
  const language = /^[a-z]+/.exec(lang?.toLowerCase() ?? '')?.[0] ?? '';
  let others = text.replace(/\s+/g, '').length;
  let minutes = 0;
  for (const [script, speed] of SCRIPT_SPEEDS) {
    const letters = text.match(script)?.length ?? 0;
    minutes += letters / (language === 'ja' ? JAPANESE : speed);
    others -= letters;
  }
  return Math.max(1, Math.round(minutes + others / (SPEEDS[language] ?? OTHER_SPEED)));
};
