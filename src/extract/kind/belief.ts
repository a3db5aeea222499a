import type { Reading } from '../model';
import type { Block } from '../model/block';
import type { Signals } from './signals';

const SURE = 0.6;

/** How sure the classifier of blocks is of the article that it found. */
export const beliefOf = (reading: Reading | null): Signals => {
  const { blocks, chances, kept } = reading
    ? { ...reading, blocks: reading.segmentation.blocks }
    : { blocks: [], chances: new Float32Array(), kept: [] };
  const sum = (of: (block: Block) => number) => blocks.reduce((total, b) => total + of(b), 0);
  const ofKept = (of: (block: Block) => number) => sum((b) => (kept[b.index] ? of(b) : 0));
  const tokens = sum((b) => b.tokens);
  const keptTokens = ofKept((b) => b.tokens);
  const believed = sum((b) => b.tokens * (chances[b.index] ?? 0));
  const edges = blocks.filter((b) => kept[b.index] !== (kept[b.index - 1] ?? false)).length;
  return {
    keptTokens: Math.log1p(keptTokens),
    keptShare: share(keptTokens, tokens),
    keptChance: share(
      ofKept((b) => b.tokens * (chances[b.index] ?? 0)),
      keptTokens,
    ),
    keptProse: share(
      ofKept((b) => b.prose),
      keptTokens,
    ),
    keptLinked: share(
      ofKept((b) => b.linked),
      keptTokens,
    ),
    sureTokens: Math.log1p(sum((b) => ((chances[b.index] ?? 0) > SURE ? b.tokens : 0))),
    believed: share(believed, tokens),
    believedTokens: Math.log1p(believed),
    unsure: share(
      sum((b) => b.tokens * (chances[b.index] ?? 0) * (1 - (chances[b.index] ?? 0))),
      tokens,
    ),
    edges: Math.log1p(edges),
    edgesPerKept: share(
      edges,
      ofKept(() => 1),
    ),
    meanKept: share(
      keptTokens,
      ofKept(() => 1),
    ),
    isRead: reading ? 1 : 0,
  };
};

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
