import type { Area, Block } from '../block';
import { wordsOf } from '../shape';
import { triplesOf } from '../view';
import { type Features, share } from './feature';

/** Steps from the area up to what it shares with the other, and from there down to the other. */
const path = (from: Area, to: Area): readonly [number, number] => {
  let a: Area = from;
  let b: Area = to;
  while (a !== b)
    if (a.depth >= b.depth && a.parent) a = a.parent;
    else if (b.parent) b = b.parent;
  return [from.depth - a.depth, to.depth - a.depth];
};

const MAX_COMPARED = 200;
const overlap = (block: Block, words: ReadonlySet<string>): number => {
  if (words.size === 0 || block.tokens > MAX_COMPARED) return 0;
  const own = new Set(wordsOf(block.text));
  let hits = 0;
  for (const word of own) if (words.has(word)) hits++;
  return share(hits, own.size);
};
const covered = (block: Block, words: ReadonlySet<string>): number => {
  if (words.size === 0 || block.tokens > MAX_COMPARED) return 0;
  const own = new Set(wordsOf(block.text));
  let hits = 0;
  for (const word of words) if (own.has(word)) hits++;
  return hits / words.size;
};

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
  'up from block before': ({ index, area }, { blocks }) => {
    const before = blocks[index - 1];
    return before ? path(area, before.area)[1] : 0;
  },
  'in title': (block, { title }) => overlap(block, title),
  'of title': (block, { title }) => covered(block, title),
  'in byline': (block, { byline }) => overlap(block, byline),
  'of byline': (block, { byline }) => covered(block, byline),
  'in description': (block, { description }) => overlap(block, description),
  'of description': (block, { description }) => covered(block, description),
  declared: ({ text }, { declared }) => {
    if (!declared) return -1;
    const triples = triplesOf(text.slice(0, 600), 60);
    return triples.length === 0
      ? -0.5
      : share(triples.filter((triple) => declared.has(triple)).length, triples.length);
  },
};
