import { isDek } from '../dek';
import type { Reading } from '../model';

/**
 * Keeps the standfirst that a page marks between its headline and its text, whatever the model makes
 * of it: it is shown beside the title.
 */
export const withStandfirst = (
  reading: Reading,
  headline: Element | null,
  outside: ReadonlySet<Element>,
): Reading => {
  const first = reading.kept.indexOf(true);
  if (!headline || first < 0) return reading;
  const found = reading.segmentation.blocks.slice(0, first).find(({ area: { element } }) => {
    const place = headline.compareDocumentPosition(element);
    return place === Node.DOCUMENT_POSITION_FOLLOWING && isDek(element);
  });
  if (!found || [...outside].some((part) => part.contains(found.area.element))) return reading;
  return { ...reading, kept: reading.kept.with(found.index, true) };
};
