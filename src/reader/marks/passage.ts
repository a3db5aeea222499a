import type { Passage } from '../../article';
import type { BodyText } from './body-text';

/** Characters kept of what is before and after a passage. */
export const AROUND = 32;

/** A passage as it can be found again: W3C TextQuoteSelector and TextPositionSelector in one. */
export const passageOf = (text: string, start: number, end: number): Passage => ({
  quote: {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  },
  position: { start, end },
});

/** The passage that a range holds of the body; null where it holds none. */
export function describePassage(body: BodyText, range: Range): Passage | null {
  const span = body.spanOf(range);
  return span && passageOf(body.text, ...span);
}
