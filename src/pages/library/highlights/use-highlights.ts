import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryError, Result } from '../../../article';
import { type HighlightedArticle, listHighlights, matches, watch, wordsOf } from '../../../library';

export type Listed = Result<readonly HighlightedArticle[], LibraryError>;

/** All highlights, kept up with every change; undefined until first read. */
export function useHighlights(): Listed | undefined {
  const [listed, setListed] = useState<Listed>();
  useEffect(() => {
    const watching = new AbortController();
    let last = 0;
    const refresh = async (): Promise<void> => {
      const number = ++last;
      const result = await listHighlights();
      if (number === last && !watching.signal.aborted) setListed(result);
    };
    watch(() => void refresh(), watching.signal);
    void refresh();
    return () => watching.abort();
  }, []);
  return listed;
}

/** Those that hold all words of a query: in the passage, in the note, or in what their article is called. */
export function useFound(
  articles: readonly HighlightedArticle[],
  query: string,
): readonly HighlightedArticle[] {
  return useMemo(() => {
    const words = wordsOf(query);
    if (words.length === 0) return articles;
    return articles.flatMap(({ summary, highlights }) => {
      const about = [summary.title, summary.siteName, summary.byline].join('\n');
      const found = highlights.filter(({ quote, note }) => {
        const text = [quote.exact, note, about].join('\n');
        return words.every((word) => matches(text, [word]).length > 0);
      });
      return found.length > 0 ? [{ summary, highlights: found }] : [];
    });
  }, [articles, query]);
}
