import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import { concerns, findSummary, type Summary, watch } from '../../library';

/** What is known of an article, kept up with every change; null while it is not kept. */
export function useSummary(id: ArticleId): Summary | null {
  const [summary, setSummary] = useState<Summary | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    const look = async (): Promise<void> => {
      const found = await findSummary(id);
      if (!watching.signal.aborted) setSummary(found);
    };
    watch((changed) => concerns(changed, id) && void look(), watching.signal);
    void look();
    return () => watching.abort();
  }, [id]);
  return summary;
}
