import { useEffect, useState } from 'preact/hooks';
import { type Usage, usage, watch } from '../library';

/** What the library takes on the disk, kept up with its changes; undefined until first known. */
export function useUsage(): Usage | undefined {
  const [known, setKnown] = useState<Usage>();
  useEffect(() => {
    const watching = new AbortController();
    let waiting = 0;
    const look = async (): Promise<void> => {
      const result = await usage();
      if (result.ok && !watching.signal.aborted) setKnown(result.value);
    };
    // A quiet moment will do, and one look for many changes.
    const soon = () => {
      cancelIdleCallback(waiting);
      waiting = requestIdleCallback(() => void look());
    };
    watch(soon, watching.signal);
    soon();
    return () => {
      cancelIdleCallback(waiting);
      watching.abort();
    };
  }, []);
  return known;
}
