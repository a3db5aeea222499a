import type { Summary } from '../schema';
import { isOn } from '../shelves';
import { compose, fold } from '../text';

/** What somebody looks for. Words, phrases, sites and tags are folded. */
export interface Query {
  /** Each must stand somewhere in the article or in what is known of it. */
  readonly words: readonly string[];
  /** Each must stand there just so. */
  readonly phrases: readonly string[];
  /** One of them must be part of the site's name or host. */
  readonly sites: readonly string[];
  /** All of them must be on the article. */
  readonly tags: readonly string[];
  readonly states: readonly State[];
  /** When it was saved: at or after the one, before the other; milliseconds since 1970. */
  readonly after: number | null;
  readonly before: number | null;
}

const STATES = {
  unread: 'unread',
  archived: 'archive',
  archive: 'archive',
  favourite: 'favourites',
  favorite: 'favourites',
  link: 'links',
} as const;
type State = (typeof STATES)[keyof typeof STATES];

/** A phrase in quotes of any kind, closed or still being typed; `name:value`; or a word. */
const PART = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|(\p{L}+):(?:["“”„]([^"“”„]*)["“”„]?|(\S*))|\S+/gu;

/** The first moment of a year, month or day, in this place's time; null if it is none. */
function momentOf(value: string): number | null {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?$/.exec(value) ?? [];
  if (year === undefined) return null;
  const date = new Date(Number(year), Number(month) - 1, Number(day));
  return date.getMonth() === Number(month) - 1 && date.getDate() === Number(day)
    ? date.getTime()
    : null;
}

const folded = (text: string): string => fold(compose(text)).replace(/\s+/g, ' ').trim();

type Draft = {
  -readonly [K in keyof Query]: Query[K] extends readonly (infer T)[] ? T[] : Query[K];
};

const empty = (): Draft => ({
  words: [],
  phrases: [],
  sites: [],
  tags: [],
  states: [],
  after: null,
  before: null,
});

/** Adds what `name:value` asks for; false if it is no filter, and so words like others. */
function addFilter(query: Draft, name: string, value: string): boolean {
  const state = Object.entries(STATES).find(([known]) => known === value)?.[1];
  const moment = momentOf(value);
  if (name === 'site') query.sites.push(folded(value));
  else if (name === 'tag') query.tags.push(folded(value.replace(/^#/, '')));
  else if (name === 'is' && state) query.states.push(state);
  else if (name === 'before' && moment !== null) query.before = moment;
  else if (name === 'after' && moment !== null) query.after = moment;
  else return false;
  return true;
}

const FILTERS = ['site', 'tag', 'is', 'before', 'after'];

/** Reads a query: words, "exact phrases", site: tag: is: before: and after:. */
export function parseQuery(text: string): Query {
  const query = empty();
  for (const [whole, phrase, name, quoted, bare] of text.matchAll(PART)) {
    const value = quoted ?? bare ?? '';
    if (phrase !== undefined) query.phrases.push(folded(phrase));
    // A filter whose value is still to be typed leaves all there is.
    else if (name && FILTERS.includes(name.toLowerCase()) && value === '') continue;
    else if (!name || !addFilter(query, name.toLowerCase(), value)) query.words.push(folded(whole));
  }
  const known = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean);
  return { ...query, words: known(query.words), phrases: known(query.phrases) };
}

/** Whether nothing has to be looked for in texts. */
export const isPlainList = ({ words, phrases }: Query): boolean =>
  words.length === 0 && phrases.length === 0;

/** Whether an article passes the query's filters, whatever its words. */
export function passes(query: Query, summary: Summary): boolean {
  const { sites, tags, states, before, after } = query;
  const site =
    sites.length > 0 ? folded(`${summary.siteName ?? ''} ${new URL(summary.url).host}`) : '';
  const own = tags.length > 0 ? summary.tags.map(folded) : [];
  return (
    (sites.length === 0 || sites.some((part) => site.includes(part))) &&
    tags.every((tag) => own.includes(tag)) &&
    states.every((state) => isOn(state, summary)) &&
    (before === null || summary.savedAt < before) &&
    (after === null || summary.savedAt >= after)
  );
}

/** What is marked where a query was found, folded. */
export function wordsOf(text: string): readonly string[] {
  const { words, phrases } = parseQuery(text);
  return [...new Set([...phrases, ...words])];
}
