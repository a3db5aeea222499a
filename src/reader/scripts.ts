/** The writing systems that are set differently from Latin. */
export type Script = 'arabic' | 'hebrew' | 'chinese' | 'japanese' | 'korean' | 'thai' | 'indic';

const LANGUAGES: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /^(ar|fa|ur|ps|ckb|ug|sd)\b|-Arab\b/i],
  ['hebrew', /^(he|iw|yi)\b|-Hebr\b/i],
  ['japanese', /^ja\b/i],
  ['chinese', /^(zh|yue|wuu|nan)\b/i],
  ['korean', /^ko\b/i],
  ['thai', /^(th|lo|km|my)\b/i],
  ['indic', /^(hi|mr|ne|sa|bn|as|gu|or|ta|te|kn|ml|si)\b|^pa\b/i],
];

/** The script that a language is written in; undefined for Latin and all that is set like it. */
export function scriptOf(lang: string | null): Script | undefined {
  return LANGUAGES.find(([, pattern]) => pattern.test(lang ?? ''))?.[0];
}

/** Scripts whose characters are as wide as they are high. */
export const isFullWidth = (script: Script | undefined): boolean =>
  script === 'chinese' || script === 'japanese' || script === 'korean';
