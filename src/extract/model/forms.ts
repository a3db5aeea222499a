import { linksIn } from '../blocks';
import type { Area, Block, Segmentation } from './block';

/** Below this chance, on average, a table in the flow of the text is none of the article's. */
const MIN_TABLE = 0.3;
/** The same of a list of the text's own. */
const MIN_LIST = 0.15;
const MAX_LINKED = 0.4;
/** Share of a list, and of a table, that is kept when the rest of it belongs to it. */
const MOST = 0.7;
const HALF = 0.5;
/** Blocks between a picture with its caption and the text that it stands above. */
const NEAR = 3;
/** Characters of a note's mark in the text, and tokens of the note. */
const MAX_MARK = 6;
const MAX_NOTE = 200;

/** What is whole or nothing: code, tables, lists, pictures of the text with their captions, and its notes. */
export const keepForms = (
  { areas, blocks }: Segmentation,
  kept: boolean[],
  chances: Float32Array,
): void => {
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  if (first < 0) return;
  const isInFlow = (area: Area) => area.first > first && area.last < last;
  for (const area of areas) {
    if (area.first < 0 || area.isApart) continue;
    if (isMostlyKept(area, blocks, kept)) kept.fill(true, area.first, area.last + 1);
    else if (area.linked > MAX_LINKED * area.tokens) continue;
    else if (area.name === 'pre' && isInFlow(area)) kept.fill(true, area.first, area.last + 1);
    else if (area.name === 'table' && isInFlow(area))
      kept.fill(meanOf(chances, area) >= MIN_TABLE, area.first, area.last + 1);
    else if (isList(area) && isInFlow(area) && meanOf(chances, area) >= MIN_LIST)
      kept.fill(true, area.first, area.last + 1);
    else if (area.name === 'figure' && (isInFlow(area) || isJustAbove(area, first)))
      kept.fill(true, area.first, area.last + 1);
  }
  keepNotes(areas, blocks, kept);
};

/** What a mark in the text leads to belongs to the text, with the heading above it. */
const keepNotes = (areas: readonly Area[], blocks: readonly Block[], kept: boolean[]): void => {
  const marks = new Set(blocks.flatMap((block) => (kept[block.index] ? marksIn(block) : [])));
  if (marks.size === 0) return;
  for (const { element, first, last, tokens } of areas) {
    if (first < 0 || tokens > MAX_NOTE || !marks.has(element.id)) continue;
    const above = blocks[first - 1];
    if (above && /^h[2-6]$/.test(above.area.name)) kept[above.index] = true;
    kept.fill(true, first, last + 1);
  }
};

const marksIn = ({ area, inline }: Block): readonly string[] =>
  inline.links === 0
    ? []
    : linksIn(area.element)
        .filter((link) => link.getAttribute('href')?.startsWith('#'))
        .filter((link) => (link.textContent ?? '').trim().length <= MAX_MARK)
        .map((link) => (link.getAttribute('href') ?? '').slice(1))
        .filter((id) => id !== '');

/** A table short of a cell says something else; one that is mostly sentences may lay out a page. */
const isMostlyKept = (area: Area, blocks: readonly Block[], kept: readonly boolean[]): boolean => {
  const { name, first, last, tokens, prose } = area;
  const isGrid = name === 'dl' || (name === 'table' && prose <= HALF * tokens);
  if (!isGrid && !isList(area)) return false;
  const own = blocks
    .slice(first, last + 1)
    .reduce((sum, block) => sum + (kept[block.index] ? block.tokens : 0), 0);
  return own >= (isGrid ? HALF : MOST) * tokens;
};

const isList = ({ name }: Area): boolean => name === 'ul' || name === 'ol' || name === 'dl';

const isJustAbove = ({ last }: Area, first: number): boolean =>
  last < first && first - last <= NEAR;

const meanOf = (chances: Float32Array, { first, last }: Area): number =>
  chances.subarray(first, last + 1).reduce((sum, chance) => sum + chance, 0) / (last + 1 - first);
