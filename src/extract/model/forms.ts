import type { Area, Segmentation } from './block';

/** Below this chance, on average, a table in the flow of the text is none of the article's. */
const MIN_TABLE = 0.3;
const MAX_LINKED = 0.4;
/** Blocks between a picture with its caption and the text that it stands above. */
const NEAR = 3;

/** What is whole or nothing: code, tables, and the pictures of the text with their captions. */
export const keepForms = (
  { areas }: Segmentation,
  kept: boolean[],
  chances: Float32Array,
): void => {
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  if (first < 0) return;
  const isInFlow = (area: Area) => area.first > first && area.last < last;
  for (const area of areas) {
    if (area.first < 0 || area.isApart || area.linked > MAX_LINKED * area.tokens) continue;
    if (area.name === 'pre' && isInFlow(area)) kept.fill(true, area.first, area.last + 1);
    else if (area.name === 'table' && isInFlow(area))
      kept.fill(meanOf(chances, area) >= MIN_TABLE, area.first, area.last + 1);
    else if (area.name === 'figure' && (isInFlow(area) || isJustAbove(area, first)))
      kept.fill(true, area.first, area.last + 1);
  }
};

const isJustAbove = ({ last }: Area, first: number): boolean =>
  last < first && first - last <= NEAR;

const meanOf = (chances: Float32Array, { first, last }: Area): number =>
  chances.subarray(first, last + 1).reduce((sum, chance) => sum + chance, 0) / (last + 1 - first);
