import type { Summary, TagCount } from '../../library';

/** How many of some articles have each tag, as the editor shows them. */
export type Tags = ReadonlyMap<string, number>;

/** What is to be put on and taken off; as `tagMany` takes it. */
export interface TagChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** The tags of some articles, each with the number of those that have it. */
export function tagsOf(articles: readonly Pick<Summary, 'tags'>[]): Tags {
  const tags = new Map<string, number>();
  for (const article of articles)
    for (const tag of article.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  return tags;
}

/** What leads from one state of the tags of `count` articles to another. */
export const changeBetween = (before: Tags, after: Tags, count: number): TagChange => ({
  add: [...after.keys()].filter((tag) => after.get(tag) === count && before.get(tag) !== count),
  remove: [...before.keys()].filter((tag) => !after.has(tag)),
});

const lower = (tag: string): string => tag.toLocaleLowerCase();

/** A typed tag as it will be kept, spelt as one that is there already where only capitals differ. */
export function spelling(typed: string, known: readonly TagCount[]): string | null {
  const tag = typed.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/^#+/, '').trim();
  if (tag === '') return null;
  return known.find((other) => lower(other.tag) === lower(tag))?.tag ?? tag;
}

/** Known tags that go on what is typed, those that begin with it first, then the most used. */
export function completions(
  typed: string,
  known: readonly TagCount[],
  taken: (tag: string) => boolean,
  most = 6,
): readonly string[] {
  const wanted = lower(typed.trim().replace(/^#+/, ''));
  const rank = ({ tag }: TagCount): number => (lower(tag).startsWith(wanted) ? 0 : 1);
  return known
    .filter(({ tag }) => lower(tag).includes(wanted) && !taken(tag))
    .toSorted((a, b) => rank(a) - rank(b) || b.count - a.count || a.tag.localeCompare(b.tag))
    .slice(0, most)
    .map(({ tag }) => tag);
}
