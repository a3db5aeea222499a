/** The themes by name, as they are shown. */
export const THEME_NAMES = {
  auto: 'readerThemeAuto',
  paper: 'readerThemePaper',
  sepia: 'readerThemeSepia',
  dark: 'readerThemeDark',
  black: 'readerThemeBlack',
  contrast: 'readerThemeContrast',
} as const;

/** The fonts by name, as they are shown. */
export const FONT_NAMES = {
  literata: 'readerFontLiterata',
  serif: 'readerFontSerif',
  hyperlegible: 'readerFontHyperlegible',
  sans: 'readerFontSans',
  dyslexic: 'readerFontDyslexic',
  mono: 'readerFontMono',
  installed: 'readerFontInstalled',
} as const;
