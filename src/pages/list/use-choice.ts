import { useCallback, useState } from 'preact/hooks';
import type { ListOptions, Shelf, Sort } from '../../library';
import { SORTS } from '../../library';
import { catalogue } from '../catalogue';

/** What is listed, before any search. */
export interface Choice {
  readonly shelf: Shelf;
  /** Only what has this tag. */
  readonly tag: string | null;
  /** Only what can be read in so many minutes. */
  readonly minutes: number | null;
}

const SORT = 'sort';

/** The order that was last chosen on this machine. */
const lastSort = (): Sort => SORTS.find((sort) => sort === localStorage.getItem(SORT)) ?? 'newest';

/** What is listed before anything is chosen. */
const BEGINNING: Choice = { shelf: 'unread', tag: null, minutes: null };

const optionsFor = ({ shelf, tag, minutes }: Choice, sort: Sort): ListOptions => ({
  filter: shelf,
  query: '',
  tag,
  minutes,
  sort,
});

/** Reads the first rows while the page is still being made. */
export const readAhead = (): void => catalogue().readAhead(optionsFor(BEGINNING, lastSort()));

/** What the reader wants to see, and in which order. */
export function useChoice() {
  const [choice, setChoice] = useState(BEGINNING);
  const [sort, setSort] = useState(lastSort);
  const [query, setQuery] = useState('');
  const choose = useCallback((change: Partial<Choice>) => {
    setQuery('');
    setChoice((before) => ({ ...before, ...change }));
  }, []);
  const follow = useCallback(
    (tag: string, name: string | null) =>
      setChoice((before) => (before.tag === tag ? { ...before, tag: name } : before)),
    [],
  );
  const sortBy = useCallback((wanted: Sort) => {
    localStorage.setItem(SORT, wanted);
    setSort(wanted);
  }, []);
  const searched = query.trim();
  // Whoever searches wants the article, wherever it is.
  const options: ListOptions =
    searched === '' ? optionsFor(choice, sort) : { filter: 'all', query: searched, sort };
  return { choice, choose, follow, sort, sortBy, query, setQuery, options };
}
