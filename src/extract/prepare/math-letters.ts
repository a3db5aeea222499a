/** Where Unicode's mathematical alphabets begin: capitals, small letters, digits; 0 where there are none. */
const ALPHABETS: Readonly<Record<string, readonly [upper: number, lower: number, digits: number]>> =
  {
    bold: [0x1d400, 0x1d41a, 0x1d7ce],
    italic: [0x1d434, 0x1d44e, 0],
    'bold-italic': [0x1d468, 0x1d482, 0],
    script: [0x1d49c, 0x1d4b6, 0],
    'bold-script': [0x1d4d0, 0x1d4ea, 0],
    fraktur: [0x1d504, 0x1d51e, 0],
    'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
    'bold-fraktur': [0x1d56c, 0x1d586, 0],
    'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
    'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec],
    'sans-serif-italic': [0x1d608, 0x1d622, 0],
    'sans-serif-bold-italic': [0x1d63c, 0x1d656, 0],
    monospace: [0x1d670, 0x1d68a, 0x1d7f6],
  };

/** Letters that Unicode had before it had the alphabets. */
const EARLIER: Readonly<Record<string, string>> = {
  'italic h': 'ℎ',
  'script B': 'ℬ',
  'script E': 'ℰ',
  'script F': 'ℱ',
  'script H': 'ℋ',
  'script I': 'ℐ',
  'script L': 'ℒ',
  'script M': 'ℳ',
  'script R': 'ℛ',
  'script e': 'ℯ',
  'script g': 'ℊ',
  'script o': 'ℴ',
  'fraktur C': 'ℭ',
  'fraktur H': 'ℌ',
  'fraktur I': 'ℑ',
  'fraktur R': 'ℜ',
  'fraktur Z': 'ℨ',
  'double-struck C': 'ℂ',
  'double-struck H': 'ℍ',
  'double-struck N': 'ℕ',
  'double-struck P': 'ℙ',
  'double-struck Q': 'ℚ',
  'double-struck R': 'ℝ',
  'double-struck Z': 'ℤ',
};

/**
 * The letter of an alphabet that `mathvariant` asks for (MathML 4, section 3.2.2): browsers draw
 * the letter, but no longer the attribute. What has no such form stays as it is.
 */
export const mathLetter = (letter: string, variant: string): string => {
  const [upper, lower, digits] = ALPHABETS[variant] ?? [0, 0, 0];
  const earlier = EARLIER[`${variant} ${letter}`];
  if (earlier) return earlier;
  const from = /[A-Z]/.test(letter)
    ? upper && upper - 65
    : /[a-z]/.test(letter)
      ? lower && lower - 97
      : /\d/.test(letter)
        ? digits && digits - 48
        : 0;
  return from && letter.length === 1 ? String.fromCodePoint(from + letter.charCodeAt(0)) : letter;
};
