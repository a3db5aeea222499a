import { Memory } from './memory';

/** Says of the names of an element whether one of a list is among them. */
export interface WordList {
  /** `names` are words between single spaces, with one at each end. */
  readonly test: (names: string) => boolean;
}

interface Entry {
  readonly list: number;
  /** The words that follow the first one; the last of all may be a beginning only. */
  readonly rest: readonly string[];
  readonly isOpen: boolean;
}

/** Letters by which beginnings of words are looked up. */
const START = 3;

const byWord = new Map<string, Entry[]>();
const byStart = new Map<string, (Entry & { readonly start: string })[]>();
const known = new Memory<ReadonlySet<number>>();
/** Lists that nobody has asked about yet: to load the extractor must not take the time to sort them. */
let unsorted: (readonly [list: number, items: string])[] = [];
let lists = 0;

/**
 * A list of words and word beginnings (`subscri*`), several words joined by spaces. All lists are
 * looked up together and once per names: a pattern for each takes longer to compile than to use.
 */
export const words = (list: string): WordList => {
  const id = lists++;
  unsorted.push([id, list]);
  return { test: (names) => names.length > 2 && listsOf(names).has(id) };
};

const sortLists = (): void => {
  for (const [list, items] of unsorted)
    for (const item of items.split(/\s*,\s*/)) addItem(list, item);
  unsorted = [];
  known.clear();
};

const addItem = (list: number, item: string): void => {
  const isOpen = item.endsWith('*');
  const [first = '', ...rest] = (isOpen ? item.slice(0, -1) : item).split(' ');
  if (isOpen && rest.length === 0)
    push(byStart, first.slice(0, START), { list, rest, isOpen, start: first });
  else push(byWord, first, { list, rest, isOpen });
};

const push = <T>(entries: Map<string, T[]>, key: string, entry: T): void => {
  const alike = entries.get(key);
  if (alike) alike.push(entry);
  else entries.set(key, [entry]);
};

const listsOf = (names: string): ReadonlySet<number> => {
  if (unsorted.length > 0) sortLists();
  return known.of(names, findLists);
};

const findLists = (names: string): ReadonlySet<number> => {
  const tokens = names.trim().split(' ');
  const hits = new Set<number>();
  tokens.forEach((token, at) => {
    for (const entry of byWord.get(token) ?? [])
      if (goesOn(tokens, at, entry)) hits.add(entry.list);
    for (const { list, start } of byStart.get(token.slice(0, START)) ?? [])
      if (token.startsWith(start)) hits.add(list);
  });
  return hits;
};

const goesOn = (tokens: readonly string[], at: number, { rest, isOpen }: Entry): boolean =>
  rest.every((word, index) => {
    const token = tokens[at + 1 + index];
    const isLast = index === rest.length - 1;
    return isLast && isOpen ? token?.startsWith(word) : token === word;
  });
