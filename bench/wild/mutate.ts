import fc from 'fast-check';

/** One damage to a page's markup; places are shares of its tags, 0 to 1. */
export type Edit =
  | { readonly kind: 'drop' | 'double' | 'cut'; readonly at: number }
  | { readonly kind: 'move'; readonly at: number; readonly to: number };

/** A page of the corpus by its share of all, and what is done to it. */
export interface Mutation {
  readonly page: number;
  readonly edits: readonly Edit[];
}

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('drop' as const, 'double' as const, 'cut' as const),
    at: place,
  }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  page: place,
  edits: fc.array(edit, { minLength: 1, maxLength: 40 }),
});

/** The same mutations each time for one seed. */
export const mutations = (count: number, seed: number): readonly Mutation[] =>
  fc.sample(mutation, { numRuns: count, seed });

/** Tags and what stands between them. */
const PARTS = /<[^>]*>|[^<]+|</g;

/** The markup with tags dropped, doubled, cut short in the middle, and moved to where they do not belong. */
export const mutate = (html: string, edits: readonly Edit[]): string => {
  const parts: string[] = html.match(PARTS) ?? [];
  for (const edit of edits) {
    const tags = parts.flatMap((part, index) => (part.startsWith('<') ? [index] : []));
    const index = tags[Math.floor(edit.at * tags.length)];
    if (index === undefined) break;
    const tag = parts[index] ?? '';
    if (edit.kind === 'drop') parts.splice(index, 1);
    else if (edit.kind === 'double') parts.splice(index, 0, tag);
    else if (edit.kind === 'cut') parts[index] = tag.slice(0, Math.ceil(tag.length / 2));
    else if (edit.kind === 'move') {
      parts.splice(index, 1);
      parts.splice(Math.floor(edit.to * parts.length), 0, tag);
    }
  }
  return parts.join('');
};
