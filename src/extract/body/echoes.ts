import type { Reading } from '../model';
import type { Area, Block } from '../model/block';
import { QUOTES } from '../model/lexicon';
import { wordsOf } from '../model/shape';

/** Words in a row by which a text is known again, and their share in one that was said before. */
const RUN = 4;
const SAID = 0.8;
/** Words of a repetition outside a quotation, below which it may be chance. */
const MIN_WORDS = 12;
/** Tokens of what stands around the quoted text: who said it, a button that shows all of it. */
const MAX_LABEL = 8;

/** Leaves out what a discussion quotes from a post that stands above on the same page. */
export const withoutEchoes = (reading: Reading): Reading => {
  const { blocks, areas } = reading.segmentation;
  const kept = [...reading.kept];
  const said = new Set<string>();
  const echoes = new Set<Block>();
  for (const block of blocks) {
    if (!kept[block.index]) continue;
    if (isSubject(block)) echoes.add(block);
    const runs = runsOf(block.text);
    const known = runs.filter((run) => said.has(run)).length;
    if (isEcho(block, runs.length, known)) echoes.add(block);
    else for (const run of runs) said.add(run);
  }
  for (const { index } of echoes) kept[index] = false;
  for (const area of areas) {
    if (area.first < 0 || !isQuote(area)) continue;
    const inside = blocks.slice(area.first, area.last + 1);
    const isLabel = (block: Block) => echoes.has(block) || block.tokens <= MAX_LABEL;
    if (inside.some((block) => echoes.has(block)) && inside.every(isLabel))
      kept.fill(false, area.first, area.last + 1);
  }
  return { ...reading, kept };
};

/** What is no quotation must be the same to the word, and no code: an answer may set one word of it right. */
const isEcho = ({ area }: Block, all: number, known: number): boolean => {
  if (area.element.closest('pre') && !area.element.closest('blockquote')) return false;
  if (isQuoted(area)) return all > 0 && known >= SAID * all;
  return all > MIN_WORDS - RUN && known === all;
};

/** Some forums repeat the thread's subject above every post. */
const isSubject = ({ area, copies }: Block): boolean =>
  /^h[2-6]$/.test(area.name) && copies.count > 2;

const runsOf = (text: string): readonly string[] => {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, at) => words.slice(at, at + RUN).join(' '));
};

const isQuote = ({ name, mask }: Area): boolean => name === 'blockquote' || (mask & QUOTES) !== 0;

const isQuoted = (area: Area): boolean => {
  for (let at: Area | null = area; at; at = at.parent) if (isQuote(at)) return true;
  return false;
};
