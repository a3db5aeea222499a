import { findQuote } from '../../../src/reader/marks/find-quote';
import { fold } from '../../../src/reader/marks/fold';
import { passageOf } from '../../../src/reader/marks/passage';
import { draftOf, EDITS, type Edit, SCRIPTS, seeded, setType } from './edited';

type Typed = ReturnType<typeof setType>;

/** Passages marked in an article, by their words: from one to about fifty, some over a paragraph's end. */
function marked(ids: readonly number[], random: () => number): readonly (readonly number[])[] {
  return Array.from({ length: 12 }, () => {
    const length = Math.ceil(50 ** random());
    const from = Math.floor(random() * (ids.length - length));
    return ids.slice(from, from + length);
  });
}

const spansOf = (typed: Typed, ids: readonly number[]) =>
  ids.flatMap((id) => {
    const span = typed.spans.get(id);
    return span ? [span] : [];
  });

/** `wrong`: less than half of what is left of it is held. `gone`: less than three quarters of it is left, or its parts are no longer together. */
export type Outcome = 'found' | 'lost' | 'wrong' | 'gone';

/** Marks words in the one text and looks for them in the other. */
function outcome(before: Typed, after: Typed, ids: readonly number[]): Outcome {
  const old = spansOf(before, ids);
  const [start, end] = [old[0]?.[0] ?? 0, old.at(-1)?.[1] ?? 0];
  const left = spansOf(after, ids);
  const reach = Math.max(...left.map(([, to]) => to)) - Math.min(...left.map(([from]) => from));
  const isThere = left.length >= ids.length * 0.75 && reach < 1.5 * (end - start) + 30;
  const found = findQuote(fold(after.text), passageOf(before.text, start, end));
  if (!found) return isThere ? 'lost' : 'gone';
  const held = left.filter(([from, to]) => from < found.end && to > found.start);
  return held.length > 0 && held.length >= left.length / (isThere ? 2 : 4) ? 'found' : 'wrong';
}

/** What becomes of passages in `seeds` edited articles of every script, twelve in each. */
export function run(edit: Edit, seeds: number): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { found: 0, lost: 0, wrong: 0, gone: 0 };
  for (const [number, script] of Object.values(SCRIPTS).entries())
    for (let seed = 0; seed < seeds; seed++) {
      const random = seeded(seed * 100 + number);
      const { draft, words } = draftOf(random, script);
      const before = setType(draft, script);
      const after = setType(EDITS[edit](draft, random, words), script);
      for (const ids of marked([...before.spans.keys()], random)) {
        const what = outcome(before, after, ids);
        counts[what]++;
      }
    }
  return counts;
}
