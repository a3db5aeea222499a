import type { Summary } from './schema';

export const SORTS = ['newest', 'oldest', 'shortest', 'longest', 'site', 'opened'] as const;
/** How a list is sorted; `opened` is the last opened first, those never opened last. */
export type Sort = (typeof SORTS)[number];

type Compare = (a: Summary, b: Summary) => number;

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** What stands for an article's site: its name, else its host. */
export const siteOf = ({ siteName, url }: Summary): string =>
  siteName ?? new URL(url).host.replace(/^www\./, '');

const byAge: Compare = (a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1);

const COMPARE: Readonly<Record<Exclude<Sort, 'site'>, Compare>> = {
  newest: byAge,
  oldest: (a, b) => byAge(b, a),
  shortest: (a, b) => a.minutes - b.minutes || byAge(a, b),
  longest: (a, b) => b.minutes - a.minutes || byAge(a, b),
  opened: (a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0) || byAge(a, b),
};

/** Sites in alphabetical order; each name is made once, as comparing is what takes the time. */
function bySite(articles: readonly Summary[]): readonly Summary[] {
  const sites = new Map(articles.map((article) => [article.id, siteOf(article)]));
  const site = ({ id }: Summary): string => sites.get(id) ?? '';
  return articles.toSorted((a, b) => collator.compare(site(a), site(b)) || byAge(a, b));
}

/** The articles in the order of `sort`; the same order for the same articles, however they came. */
export const sorted = (articles: readonly Summary[], sort: Sort): readonly Summary[] =>
  sort === 'site' ? bySite(articles) : articles.toSorted(COMPARE[sort]);

/** Minutes that are still to be read, at least 1. */
export const minutesLeft = ({ minutes, progress }: Summary): number =>
  Math.max(1, Math.round(minutes * (1 - (progress?.fraction ?? 0))));

/** Any one of the articles, each as likely; undefined of none. `random` gives 0 up to, not with, 1. */
export const pickRandom = (
  articles: readonly Summary[],
  random: () => number = Math.random,
): Summary | undefined => articles[Math.floor(random() * articles.length)];
