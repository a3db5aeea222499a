import { useEffect, useState } from 'preact/hooks';
import { type Summary, type Usage, usageOf } from '../library';
import { catalogue } from './catalogue';

/** What the library takes on the disk, kept up with its changes; undefined until first known. */
export function useUsage(): Usage | undefined {
  const [known, setKnown] = useState<Usage>();
  useEffect(() => {
    const watching = new AbortController();
    const weigh = async (summaries: readonly Summary[]): Promise<void> => {
      const usage = await usageOf(summaries);
      if (!watching.signal.aborted) setKnown(usage);
    };
    // The list goes first.
    const waiting = requestIdleCallback(() =>
      catalogue().watchAll((summaries) => void weigh(summaries), watching.signal),
    );
    return () => {
      cancelIdleCallback(waiting);
      watching.abort();
    };
  }, []);
  return known;
}
