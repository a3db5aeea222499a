import { useEffect, useState } from 'preact/hooks';
import type { LibraryError, Result } from '../../article';
import { type Filter, type List, list, watch } from '../../library';

/** The saved articles for a filter and a query, kept up with every change; undefined until first read. */
export function useArticles(filter: Filter, query: string): Result<List, LibraryError> | undefined {
  const [result, setResult] = useState<Result<List, LibraryError>>();
  useEffect(() => {
    const watching = new AbortController();
    let reading = false;
    let again = false;
    // One read at a time; changes during a read (a save with many pictures) end in one more.
    const refresh = async (): Promise<void> => {
      again = reading;
      if (reading) return;
      reading = true;
      const latest = await list({ filter, query, signal: watching.signal });
      reading = false;
      if (watching.signal.aborted) return;
      setResult(latest);
      if (again) await refresh();
    };
    watch(() => void refresh(), watching.signal);
    void refresh();
    return () => watching.abort();
  }, [filter, query]);
  return result;
}
