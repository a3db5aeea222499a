import type { Article } from '../article';
import type { Settings, Width } from '../settings';

/** Scripts whose characters are as wide as they are high, and that need more air between lines. */
const FULL_WIDTH = /^(ja|zh|ko|yue)\b/i;

const ARABIC = /^(ar|fa|ur|ps|ckb|ug)\b/i;

/** Whether a text of this language is counted in full-width characters. */
const isFullWidth = (lang: string | null): boolean => FULL_WIDTH.test(lang ?? '');

/** The scripts that are set differently; undefined for all others. */
export function scriptOf(lang: string | null): 'full-width' | 'arabic' | undefined {
  if (isFullWidth(lang)) return 'full-width';
  return ARABIC.test(lang ?? '') ? 'arabic' : undefined;
}

const CHARACTERS: Readonly<Record<Width, number>> = { narrow: 54, medium: 66, wide: 72 };
const FULL_WIDTH_CHARACTERS: Readonly<Record<Width, number>> = { narrow: 30, medium: 36, wide: 40 };

/** How many characters a line holds. */
export const charactersIn = (width: Width, lang: string | null): number =>
  (isFullWidth(lang) ? FULL_WIDTH_CHARACTERS : CHARACTERS)[width];

/** Text size in CSS pixels at the browser's default of 16: the reader's choice, or one that suits font and window. */
export function textSize(
  { textSize, font }: Pick<Settings, 'textSize' | 'font'>,
  lang: string | null,
  narrowWindow: boolean,
): number {
  if (textSize !== null) return textSize;
  if (font === 'mono') return narrowWindow ? 15 : 17;
  if (isFullWidth(lang)) return narrowWindow ? 17 : 18;
  return narrowWindow ? 18 : 20;
}

const SAMPLE_LENGTH = 600;
const FALLBACK_ADVANCE = 0.48;

/** The width of text in CSS pixels when it is set at 100 px. */
type MeasureText = (text: string) => number;

/** The mean width of a character in em, measured on the article's own text. */
export function meanAdvance(text: string, measure: MeasureText): number {
  const sample = text.slice(0, SAMPLE_LENGTH).replace(/\s+/g, ' ').trim();
  const advance = measure(sample) / 100 / [...sample].length;
  return advance > 0.2 && advance < 1.5 ? advance : FALLBACK_ADVANCE;
}

/** Measures with a canvas that is never attached, so that the page's styles cannot reach it. */
export function canvasMeasure(document: Document, family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `100px ${family}`;
  return (text) => context?.measureText(text).width ?? 0;
}

/** The article's column: characters in a line and their mean width in em. */
export const columnOf = (
  article: Article,
  settings: Settings,
  measure: MeasureText,
): { readonly characters: number; readonly advance: number } => ({
  characters: charactersIn(settings.width, article.lang),
  advance: meanAdvance(article.text || article.title, measure),
});
