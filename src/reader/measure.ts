import type { Article } from '../article';
import type { Settings, Width } from '../settings';
import { isFullWidth, scriptOf } from './scripts';

const CHARACTERS: Readonly<Record<Width, number>> = { narrow: 54, medium: 66, wide: 72 };
const FULL_WIDTH_CHARACTERS: Readonly<Record<Width, number>> = { narrow: 30, medium: 36, wide: 40 };
/** Its letters stand so far apart that a usual count would give too wide a column. */
const DYSLEXIC_CHARACTERS: Readonly<Record<Width, number>> = { narrow: 46, medium: 56, wide: 62 };

/** How many characters a line holds. */
export function charactersIn(
  { width, font }: Pick<Settings, 'width' | 'font'>,
  lang: string | null,
): number {
  if (isFullWidth(scriptOf(lang))) return FULL_WIDTH_CHARACTERS[width];
  return (font === 'dyslexic' ? DYSLEXIC_CHARACTERS : CHARACTERS)[width];
}

/** Text size in CSS pixels at the browser's default of 16: the reader's choice, or one that suits font and window. */
export function textSize(
  { textSize, font }: Pick<Settings, 'textSize' | 'font'>,
  lang: string | null,
  narrowWindow: boolean,
): number {
  if (textSize !== null) return textSize;
  if (font === 'mono') return narrowWindow ? 15 : 17;
  if (font === 'dyslexic') return narrowWindow ? 16 : 18;
  if (isFullWidth(scriptOf(lang))) return narrowWindow ? 17 : 19;
  return narrowWindow ? 18 : 20;
}

const SAMPLE_LENGTH = 600;
const FALLBACK_ADVANCE = 0.48;

/** The width of text in CSS pixels when it is set at 100 px. */
type MeasureText = (text: string) => number;

/** Space added between letters and between words, in em. */
type Spacing = Pick<Settings, 'letterSpacing' | 'wordSpacing'>;

/**
 * The mean width of a character in em, measured on the article's own text. Vowel signs and accents
 * above or below a letter are no characters of their own.
 */
export function meanAdvance(text: string, measure: MeasureText, spacing?: Spacing): number {
  const sample = text.slice(0, SAMPLE_LENGTH).replace(/\s+/g, ' ').trim();
  const length = sample.replace(/\p{Mn}/gu, '').match(/./gsu)?.length ?? 0;
  const advance = measure(sample) / 100 / length;
  const bare = advance > 0.2 && advance < 1.5 ? advance : FALLBACK_ADVANCE;
  if (!spacing) return bare;
  const words = length > 0 ? (sample.split(' ').length - 1) / length : 0;
  return bare + spacing.letterSpacing + spacing.wordSpacing * words;
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
  characters: charactersIn(settings, article.lang),
  advance: meanAdvance(article.text || article.title, measure, settings),
});
