/** Where a block may stand in the true text: a range of words, and the share of the block found there. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly match: number;
}

interface Step {
  readonly block: number;
  readonly place: Place;
  readonly weight: number;
  /** Index of the step before it in the chain; -1 for none. */
  readonly before: number;
}

export interface Alignment {
  /** Per block the share that is found in its place, 0 to 1. */
  readonly found: readonly number[];
  /** Share of the true text that blocks cover. */
  readonly covered: number;
}

type Words = readonly string[];
type Grams = ReadonlyMap<string, readonly number[]>;

const MIN_MATCH = 0.3;
const MIN_OUT_OF_ORDER = 0.7;
const MIN_WORDS_OUT_OF_ORDER = 6;
const MAX_PLACES_OF_GRAM = 60;
/** Insertions and deletions shift the rest of a block by so many words at most. */
const MAX_SHIFT = 6;

/**
 * Which blocks of a page make up a true text: the 3-grams of a block vote for places in the text, and
 * the heaviest chain of places in rising order wins (Fenwick tree over the text's words). Repeated
 * short lines and teasers resolve themselves that way. Long blocks out of order come in at the end.
 */
export const align = (blocks: readonly Words[], text: Words): Alignment => {
  const found = blocks.map(() => 0);
  if (text.length === 0) return { found, covered: 0 };
  const grams = [1, 2, 3].map((size) => gramsOf(text, size));
  const places = blocks.map((words) => placesOf(words, grams, text.length));
  const covered = new Uint8Array(text.length);
  const take = (block: number, place: Place) => {
    found[block] = Math.max(found[block] ?? 0, place.match);
    covered.fill(1, place.start, place.end);
  };
  for (const { block, place } of heaviestChain(blocks, places, text.length)) take(block, place);
  blocks.forEach((words, block) => {
    if (found[block] || words.length < MIN_WORDS_OUT_OF_ORDER) return;
    const free = places[block]?.find((place) => isFree(place, covered));
    if (free) take(block, free);
  });
  return { found, covered: sum(covered) / text.length };
};

const sum = (values: Uint8Array): number => values.reduce((total, value) => total + value, 0);

const isFree = ({ start, end, match }: Place, covered: Uint8Array): boolean =>
  match >= MIN_OUT_OF_ORDER &&
  sum(covered.subarray(start, end)) <= (1 - MIN_OUT_OF_ORDER) * (end - start);

const gramsOf = (text: Words, size: number): Grams => {
  const grams = new Map<string, number[]>();
  for (let at = 0; at + size <= text.length; at++) {
    const gram = text.slice(at, at + size).join(' ');
    const list = grams.get(gram) ?? [];
    grams.set(gram, list);
    if (list.length < MAX_PLACES_OF_GRAM) list.push(at);
  }
  return grams;
};

const placesOf = (words: Words, grams: readonly Grams[], length: number): readonly Place[] => {
  if (words.length === 0) return [];
  const size = Math.min(3, words.length);
  const count = words.length - size + 1;
  const votes = new Map<number, number>();
  for (let at = 0; at < count; at++)
    for (const place of grams[size - 1]?.get(words.slice(at, at + size).join(' ')) ?? [])
      votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, words.length < MIN_WORDS_OUT_OF_ORDER ? 40 : 6)
    .map(([diagonal, own]) => {
      let matched = own;
      for (let shift = 1; shift <= MAX_SHIFT; shift++)
        matched += (votes.get(diagonal + shift) ?? 0) + (votes.get(diagonal - shift) ?? 0);
      const end = Math.min(length, diagonal + words.length);
      return { start: Math.max(0, diagonal), end, match: Math.min(1, matched / count) };
    })
    .filter(({ match }) => match >= MIN_MATCH);
};

/** The chain of places in rising order with the most matched words, last first. */
const heaviestChain = (
  blocks: readonly Words[],
  places: readonly (readonly Place[])[],
  length: number,
): readonly Step[] => {
  const chain: Step[] = [];
  const best = new Int32Array(length + 2).fill(-1);
  const weightOf = (step: number): number => chain[step]?.weight ?? 0;
  const bestUntil = (end: number): number => {
    let found = -1;
    for (let at = Math.min(length, end) + 1; at > 0; at -= at & -at)
      if (weightOf(best[at] ?? -1) > weightOf(found)) found = best[at] ?? -1;
    return found;
  };
  blocks.forEach((words, block) => {
    const overlap = Math.min(2, words.length >> 2);
    const steps = (places[block] ?? []).map((place): Step => {
      const before = bestUntil(place.start + overlap);
      const own = place.match * words.length - (words.length < 3 ? 0.2 : 0);
      return { block, place, before, weight: weightOf(before) + own };
    });
    for (const step of steps) {
      const index = chain.push(step) - 1;
      for (let at = step.place.end + 1; at <= length + 1; at += at & -at)
        if (step.weight > weightOf(best[at] ?? -1)) best[at] = index;
    }
  });
  const taken: Step[] = [];
  for (let at = bestUntil(length); at >= 0; at = taken.at(-1)?.before ?? -1)
    taken.push(chain[at] as Step);
  return taken;
};
