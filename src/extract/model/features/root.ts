import type { Area, Block } from '../block';
import { wordsOf } from '../shape';
import { type Features, path, share } from './feature';

const MAX_COMPARED = 200;
const NONE: ReadonlySet<string> = new Set();
const known = new WeakMap<Block, ReadonlySet<string>>();

/** The words of a block, read once; none of a long one. */
const wordsIn = (block: Block): ReadonlySet<string> => {
  if (block.tokens > MAX_COMPARED) return NONE;
  const words = known.get(block) ?? new Set(wordsOf(block.text));
  known.set(block, words);
  return words;
};

const shared = (block: Block, words: ReadonlySet<string>): number => {
  if (words.size === 0) return 0;
  let hits = 0;
  for (const word of wordsIn(block)) if (words.has(word)) hits++;
  return hits;
};
const overlap = (block: Block, words: ReadonlySet<string>): number =>
  words.size === 0 ? 0 : share(shared(block, words), wordsIn(block).size);
const covered = (block: Block, words: ReadonlySet<string>): number =>
  share(shared(block, words), words.size);

/** How the block relates to the likely root and to what the page says of its article elsewhere. */
export const ROOT: Features = {
  'up to core': ({ area }, { core }) => path(area, core)[0],
  'down to core': ({ area }, { core }) => path(area, core)[1],
  'up to wide': ({ area }, { wide }) => path(area, wide)[0],
  'down to wide': ({ area }, { wide }) => path(area, wide)[1],
  'beside core': ({ index }, { core }) =>
    core.first < 0 ? 0 : index < core.first ? -1 : index > core.last ? 1 : 0,
  'prose share of article': ({ area }, { root }) => {
    for (let at: Area | null = area; at; at = at.parent)
      if (at.name === 'article' || at.name === 'main') return share(at.prose, root.prose);
    return -1;
  },
  'position in core': ({ index }, { core }) =>
    Math.max(-1, Math.min(2, share(index - core.first, core.blocks))),
  'prose after': ({ index }, { core, proseBefore, root }) =>
    core.first < 0 ? -1 : share(root.prose - (proseBefore[index] ?? 0), root.prose),
  'of title': (block, { title }) => covered(block, title),
  'in description': (block, { description }) => overlap(block, description),
  'of description': (block, { description }) => covered(block, description),
};
