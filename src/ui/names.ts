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

/** The choices of line focus by name, as they are shown. */
export const LINE_FOCUS_NAMES = {
  off: 'readerOff',
  one: 'focusOne',
  three: 'focusThree',
  five: 'focusFive',
} as const;

/** The commands of single keys by name, as they are shown. */
export const KEY_NAMES = {
  nextBlock: 'keyNextBlock',
  previousBlock: 'keyPreviousBlock',
  nextHeading: 'keyNextHeading',
  previousHeading: 'keyPreviousHeading',
  save: 'readerKeySave',
  favourite: 'listFavour',
  archive: 'listArchive',
  tags: 'tagsTitle',
  original: 'readerOriginal',
  undo: 'readerUndo',
  listen: 'listenKey',
  previousSentence: 'listenPrevious',
  nextSentence: 'listenNext',
  previousPassage: 'listenPreviousPassage',
  nextPassage: 'listenNextPassage',
  leftOut: 'keyLeftOut',
  lineFocus: 'focusLines',
  lookUp: 'lookUpTitle',
  contents: 'readerContents',
  highlight: 'keyHighlight',
  note: 'keyNote',
  appearance: 'keyAppearance',
  larger: 'readerLarger',
  smaller: 'readerSmaller',
  resetSize: 'readerKeyResetSize',
  nextTheme: 'readerKeyTheme',
  shortcuts: 'keysTitle',
} as const;
