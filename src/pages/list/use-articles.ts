import { useLayoutEffect, useState } from 'preact/hooks';
import type { LibraryError, Result } from '../../article';
import type { ListOptions, ShownList } from '../../library';
import { catalogue } from '../catalogue';

/** Gets ready for a search, for which a page need not wait while nobody thinks of one. */
export const wakeSearch = (): void => catalogue().wake();

/** The saved articles that are asked for, kept up with every change; undefined until first read. */
export function useArticles({
  filter,
  query,
  tag = null,
  minutes = null,
  sort = 'newest',
}: ListOptions): Result<ShownList, LibraryError> | undefined {
  const [result, setResult] = useState<Result<ShownList, LibraryError>>();
  // Before the first paint, which then has the first rows already.
  useLayoutEffect(() => {
    const watching = new AbortController();
    const options = { filter, query, tag, minutes, sort };
    catalogue().show(options, setResult, watching.signal);
    return () => watching.abort();
  }, [filter, query, tag, minutes, sort]);
  return result;
}
