import type { Area, Block, Segmentation } from './block';
import type { Clues } from './clues';
import { createNearness } from './nearness';
import { wordsOf } from './shape';

/** What blocks of one look have in common. */
export interface Kin {
  count: number;
  tokens: number;
  linked: number;
  closed: number;
}

/** Everything that features ask about a page, measured once. */
export interface View extends Segmentation {
  readonly total: number;
  readonly nearness: (area: Area) => Uint8Array;
  readonly kinOf: (block: Block) => Kin;
  readonly parentKinOf: (block: Block) => Kin;
  /** The deepest areas that hold half and most of the prose. */
  readonly core: Area;
  readonly wide: Area;
  /** Index of the block with the headline; -1 when there is none. */
  readonly headline: number;
  /** Blocks since the last heading, since and until the next long block of prose; at most `FAR`. */
  readonly sinceHeading: Uint8Array;
  readonly sinceProse: Uint8Array;
  readonly untilProse: Uint8Array;
  /** Tokens of prose before each block. */
  readonly proseBefore: Float64Array;
  readonly host: string;
  readonly title: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
}

export const FAR = 99;
const LONG_PROSE = 20;

/** Measures a page for its features. */
export const viewOf = (segmentation: Segmentation, clues: Clues): View => {
  const { blocks, root } = segmentation;
  const title = new Set(wordsOf(clues.title));
  const isLong = (block: Block) => block.prose >= LONG_PROSE;
  const isHeading = (block: Block) => /^h[1-6]$/.test(block.area.name);
  return {
    ...segmentation,
    total: root.tokens,
    nearness: createNearness(),
    kinOf: kinBy(blocks, lookOf),
    parentKinOf: kinBy(blocks, shortLookOf),
    core: holding(segmentation, 0.5),
    wide: holding(segmentation, 0.85),
    headline: headlineIn(blocks, title),
    sinceHeading: since(blocks, isHeading),
    sinceProse: since(blocks, isLong),
    untilProse: since([...blocks].reverse(), isLong).reverse(),
    proseBefore: proseBefore(blocks),
    host: clues.host,
    title,
    description: new Set(wordsOf(clues.description)),
  };
};

const lookOf = ({ area }: Block): string =>
  `${area.look}<${area.parent?.look ?? ''}<${area.parent?.parent?.look ?? ''}`;
const shortLookOf = ({ area }: Block): string => `${area.look}<${area.parent?.look ?? ''}`;

const kinBy = (blocks: readonly Block[], keyOf: (block: Block) => string) => {
  const groups = new Map<string, Kin>();
  const kins = blocks.map((block) => {
    const key = keyOf(block);
    const kin = groups.get(key) ?? { count: 0, tokens: 0, linked: 0, closed: 0 };
    groups.set(key, kin);
    kin.count++;
    kin.tokens += block.tokens;
    kin.linked += block.linked;
    if (block.shape.isClosed) kin.closed++;
    return kin;
  });
  return (block: Block): Kin => kins[block.index] as Kin;
};

/** The deepest area that holds this share of the page's prose. */
const holding = ({ areas, root }: Segmentation, share: number): Area => {
  const goal = share * root.prose;
  if (goal === 0) return root;
  let deepest = root;
  for (const area of areas) if (area.prose >= goal && area.depth > deepest.depth) deepest = area;
  return deepest;
};

const headlineIn = (blocks: readonly Block[], title: ReadonlySet<string>): number => {
  const first = blocks.findIndex(({ area }) => area.name === 'h1');
  if (first >= 0) return first;
  return blocks.findIndex(({ text, tokens }) => {
    if (tokens < 3 || tokens > 2 * title.size + 5) return false;
    const hits = wordsOf(text).filter((word) => title.has(word)).length;
    return hits > 2 && hits >= 0.9 * tokens && hits >= 0.6 * title.size;
  });
};

const since = (blocks: readonly Block[], isMet: (block: Block) => boolean): Uint8Array => {
  let distance = FAR;
  return Uint8Array.from(blocks, (block) => {
    distance = isMet(block) ? 0 : Math.min(FAR, distance + 1);
    return distance;
  });
};

const proseBefore = (blocks: readonly Block[]): Float64Array => {
  let prose = 0;
  return Float64Array.from(blocks, (block) => {
    const before = prose;
    prose += block.prose;
    return before;
  });
};
