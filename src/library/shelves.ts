import type { Summary } from './schema';

export const FILTERS = ['unread', 'all', 'favourites', 'archive'] as const;
export type Filter = (typeof FILTERS)[number];

/** Every list there is: the filters, links without a text, and the trash, which no other list shows. */
export const SHELVES = [...FILTERS, 'links', 'trash'] as const;
export type Shelf = (typeof SHELVES)[number];

/** An article read to here is no longer unread. */
const FINISHED = 0.97;

const BELONGS: Readonly<Record<Exclude<Shelf, 'trash'>, (summary: Summary) => boolean>> = {
  unread: ({ archived, progress }) => !archived && (progress?.fraction ?? 0) < FINISHED,
  all: () => true,
  favourites: ({ favourite }) => favourite,
  archive: ({ archived }) => archived,
  links: ({ linkOnly }) => linkOnly,
};

/** Whether an article stands in that list. */
export const isOn = (shelf: Shelf, summary: Summary): boolean =>
  shelf === 'trash' ? summary.deletedAt !== null : !summary.deletedAt && BELONGS[shelf](summary);

/** How many articles stand in each list. */
function countsIn(summaries: readonly Summary[]): Readonly<Record<Shelf, number>> {
  const number = (shelf: Shelf): number => {
    let count = 0;
    for (const summary of summaries) if (isOn(shelf, summary)) count++;
    return count;
  };
  return {
    unread: number('unread'),
    all: number('all'),
    favourites: number('favourites'),
    archive: number('archive'),
    links: number('links'),
    trash: number('trash'),
  };
}

/** A tag and the number of articles that have it; what is in the trash does not count. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** All tags in alphabetical order. */
function tagsIn(summaries: readonly Summary[]): readonly TagCount[] {
  const counts = new Map<string, number>();
  for (const { tags, deletedAt } of summaries)
    if (deletedAt === null) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return Array.from(counts, ([tag, count]) => ({ tag, count })).sort((a, b) =>
    a.tag.localeCompare(b.tag),
  );
}

/** What a list says of the whole library. */
export interface Counts {
  readonly counts: Readonly<Record<Shelf, number>>;
  readonly tags: readonly TagCount[];
}

/** The same summaries are counted once, however often a search shows what it has found in them. */
const counted = new WeakMap<readonly Summary[], Counts>();

/** Numbers and tags of all these articles. */
export function countsOf(summaries: readonly Summary[]): Counts {
  const known = counted.get(summaries);
  if (known) return known;
  const counts = { counts: countsIn(summaries), tags: tagsIn(summaries) };
  counted.set(summaries, counts);
  return counts;
}
